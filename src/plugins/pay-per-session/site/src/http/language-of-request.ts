import { LANGUAGES } from '../../../shared/words/site';
import type { Language } from '../routing/page';

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

interface Wish {
  tag: string;
  weight: number;
}
const wishOf = (part: string): Wish => {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters
    .map((text) => /^\s*q=([\d.]+)\s*$/u.exec(text)?.[1])
    .find((text) => text !== undefined);
  return { tag: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
};

const known = new Map<string, Language>();
const MOST_KNOWN = 500;

const choose = (acceptLanguage: string): Language => {
  const wishes = acceptLanguage.slice(0, 200).split(',').map(wishOf);
  const best = wishes
    .filter(({ tag, weight }) => isLanguage(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return best && isLanguage(best.tag) ? best.tag : 'en';
};

/** The language to answer in: the signed-in client's own, else the first of the browser's that we speak, else English. */
export const languageOf = (acceptLanguage: string | undefined, ownLocale: string | null): Language => {
  const own = ownLocale?.split('-')[0] ?? '';
  if (isLanguage(own)) return own;
  if (!acceptLanguage) return 'en';
  const before = known.get(acceptLanguage);
  if (before) return before;
  const language = choose(acceptLanguage);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(acceptLanguage, language);
  return language;
};
