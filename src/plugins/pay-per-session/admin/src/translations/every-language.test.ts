import en from './en.json';
import es from './es.json';

const factsIn = (text: string): string[] => [...new Set(text.match(/\{\w+(?=[,}])/gu))].sort();

describe('the words of the panel', () => {
  it('are there in every language', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  it('mention the same facts in every language', () => {
    const texts: Record<string, string> = es;
    for (const [key, text] of Object.entries(en))
      expect([key, factsIn(texts[key] ?? '')]).toEqual([key, factsIn(text)]);
  });
});
