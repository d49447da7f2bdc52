import { describe, expect, it } from '@jest/globals';
import { suspicionsOf, textsOf } from './suspicious-answers';

const HONEST = [
  'I want to move from teaching into product work and do not know where to begin.',
  'Two online courses, and talking to a friend who works as a designer.',
];
const form = (texts: string[], more: Partial<Parameters<typeof suspicionsOf>[0]> = {}) =>
  suspicionsOf({ required: true, texts, email: 'mara@example.org', sentToOthers: 0, ...more });

describe('what looks like spam in a form', () => {
  it('is nothing where somebody wrote honestly, in any script, about themselves', () => {
    expect(form(HONEST)).toEqual([]);
    expect(form(['Ich möchte endlich Klarheit über meinen nächsten Schritt.'])).toEqual([]);
    expect(form(['私は新しい仕事を探していますが、何から始めればよいか分かりません。'])).toEqual([]);
    expect(form(['Хочу сменить профессию, но не знаю, с чего начать.'])).toEqual([]);
    expect(form([...HONEST, 'Nothing.', 'Nothing.'])).toEqual([]);
    expect(form(['My rhythms and strengths: I keep losing sleep over the thesis.'])).toEqual([]);
  });

  it.each([
    ['nothing at all', [], ['empty']],
    ['a word or two', ['help', 'no'], ['short']],
    ['advertisement', ['Best loans at https://cheap.example today, look at it now'], ['links']],
    ['a bare domain', ['Please look at my wonderful shop superdeals.xyz first'], ['links']],
    ['a key held down', ['I would like to talk about aaaaaaaaaaa with you'], ['repeated']],
    ['one word again and again', ['test test test test, that is all I have to say'], ['repeated']],
    [
      'the same words in two fields',
      ['I need some help with my career', 'Nothing', 'I need some  help with my Career'],
      ['same_answers'],
    ],
    ['keys hit at random', ['asdfasdf this is what I write here for you'], ['gibberish']],
    ['words without vowels', ['I would like xkcdfghjwq and nothing else, thanks'], ['gibberish']],
    ['shouting', ['CALL ME BACK NOW, IT IS URGENT', 'I mean it.'], ['shouted']],
    ['shouting around a link', ['MORE CLIENTS FOR YOU http://leads.example'], ['links', 'shouted']],
  ])('is pointed out for %s', (_, texts, signs) => {
    expect(form(texts)).toEqual(signs);
  });

  it('is not that somebody wrote little or nothing where nothing has to be written', () => {
    expect(form([], { required: false })).toEqual([]);
    expect(form(['Thanks!'], { required: false })).toEqual([]);
  });

  it('is also that others have got the same, and an address made to be thrown away', () => {
    expect(form(HONEST, { sentToOthers: 2 })).toEqual(['sent_to_others']);
    expect(form(HONEST, { email: 'someone@mailinator.com' })).toEqual(['throwaway_email']);
    expect(form(HONEST, { email: null })).toEqual([]);
  });

  it('looks at what was written, in answers and note, and not at what was left empty', () => {
    expect(textsOf('', [{ answer: 'One' }, { answer: ' ' }])).toEqual(['One']);
    expect(textsOf('Two', [{ answer: 'One' }])).toEqual(['One', 'Two']);
  });
});
