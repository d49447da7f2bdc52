import type { Say, WordKey } from '../say';
import en from '../translations/en.json';

const isWord = (key: string): key is WordKey => key in en;

/** What a mail's template is called; its own name where there is no word for it. */
export const mailName = (say: Say, template: string): string => {
  const key = `mail.template_${template}`;
  return isWord(key) ? say(key) : template;
};
