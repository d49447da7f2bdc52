import { DEFAULT_SETTINGS, type Settings } from '../contracts/settings';

/** What a site calls those who sell and those who buy, as its operator has set it. */
export type PartyLabels = Pick<Settings, 'hostLabel' | 'hostsLabel' | 'clientLabel' | 'clientsLabel'>;

const USUAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  es: { host: 'anfitrión', hosts: 'anfitriones', client: 'cliente', clients: 'clientes' },
};

/** A label as it stands within a sentence: an operator's own word as it is, the usual one in the language. */
export const labelIn = (language: string, label: string): string =>
  USUAL[language.split('-')[0] ?? '']?.[label] ?? label;

/** With a capital, where a sentence or a heading begins with it. */
export const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);

/** The four of them in a language; the usual ones where no site's are at hand, as in an answer of the API. */
export const labelsIn = (language: string, labels: PartyLabels = DEFAULT_SETTINGS): PartyLabels => ({
  hostLabel: labelIn(language, labels.hostLabel),
  hostsLabel: labelIn(language, labels.hostsLabel),
  clientLabel: labelIn(language, labels.clientLabel),
  clientsLabel: labelIn(language, labels.clientsLabel),
});
