import { PLUGIN_ID } from '../plugin-id';
import en from './en.json';

type Words = Record<string, string>;

const LANGUAGES: Record<string, () => Promise<Words>> = {
  en: () => Promise.resolve(en),
  es: async () => (await import('./spanish')).spanish,
};

const prefixed = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** The plugin's words for the panel's languages; English stands in where there is no translation. */
export const loadTranslations = (locales: string[]): Promise<{ locale: string; data: Words }[]> =>
  Promise.all(
    locales.map(async (locale) => {
      const load = LANGUAGES[locale];
      return { locale, data: load ? prefixed(await load()) : {} };
    }),
  );
