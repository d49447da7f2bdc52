const names = new Map<string, Intl.DisplayNames>();
const known = new Map<string, string>();

/** A language's name in the reader's language: `de` is `German` in English. */
export const languageName = (readerLocale: string, tag: string): string => {
  const key = `${readerLocale} ${tag}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  let display = names.get(readerLocale);
  if (!display) {
    display = new Intl.DisplayNames(readerLocale, { type: 'language' });
    names.set(readerLocale, display);
  }
  const name = display.of(tag) ?? tag;
  if (known.size > 1000) known.clear();
  known.set(key, name);
  return name;
};

const lists = new Map<string, Intl.ListFormat>();

/** `one, another and a third` */
export const listOf = (readerLocale: string, names: readonly string[]): string => {
  let list = lists.get(readerLocale);
  if (!list) {
    // British English has no comma before the last "and".
    list = new Intl.ListFormat(readerLocale === 'en' ? 'en-GB' : readerLocale, { type: 'conjunction' });
    lists.set(readerLocale, list);
  }
  return list.format(names);
};

/** `English, German and Spanish` */
export const languageList = (readerLocale: string, tags: readonly string[]): string =>
  listOf(
    readerLocale,
    tags.map((tag) => languageName(readerLocale, tag)),
  );
