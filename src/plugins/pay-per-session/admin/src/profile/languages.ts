/** Languages a host may choose from; a stored one that is not here is kept. */
const CODES =
  'ar bg bn bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi yi zh zu'.split(
    ' ',
  );

export interface LanguageChoice {
  code: string;
  name: string;
}

/** What a language is called in the reader's. */
export const nameOf = (code: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;

/** The choices, named and sorted in the reader's language. */
export const languageChoices = (reader: string, chosen: string[]): LanguageChoice[] => {
  return [...new Set([...CODES, ...chosen])]
    .map((code) => ({ code, name: nameOf(code, reader) }))
    .sort((one, other) => one.name.localeCompare(other.name, reader));
};
