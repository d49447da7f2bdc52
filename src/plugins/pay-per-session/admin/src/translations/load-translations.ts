import { PLUGIN_ID } from '../plugin-id';

type Words = Record<string, string>;

const FILES: Record<string, () => Promise<{ default: Words }>> = {
  en: () => import('./en.json'),
  es: () => import('./es.json'),
};

const prefixed = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** The plugin's words for the panel's languages; English stands in where there is no translation. */
export const loadTranslations = (locales: string[]): Promise<{ locale: string; data: Words }[]> =>
  Promise.all(
    locales.map(async (locale) => {
      const load = FILES[locale];
      return { locale, data: load ? prefixed((await load()).default) : {} };
    }),
  );
