import { readFileSync } from 'node:fs';
import path from 'node:path';
import en from './en.json';
import es from './es.json';

/** The site's labels are given to every sentence; a language may do without them. */
const factsIn = (text: string): string[] =>
  [...new Set(text.match(/\{\w+(?=[,}])/gu))].filter((fact) => !fact.endsWith('Label')).sort();

describe('the words of the panel', () => {
  it('are there in every language', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it('mention the same facts in every language', () => {
    const texts: Record<string, string> = es;
    for (const [key, text] of Object.entries(en))
      expect([key, factsIn(texts[key] ?? '')]).toEqual([key, factsIn(text)]);
  });

  // The later of two would win without a word, and a sentence would be another's.
  it.each(['en', 'es'])('have one text for each key (%s)', (language) => {
    const file = readFileSync(path.join(__dirname, `${language}.json`), 'utf8');
    const keys = [...file.matchAll(/^ {2}"(.+?)":/gmu)].map(([, key]) => key);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    expect(keys).toHaveLength(Object.keys(en).length);
  });
});
