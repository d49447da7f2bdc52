import { describe, expect, it } from '@jest/globals';
import { sayBusyCalendarProblem } from './busy-calendar';
import { fields as fieldsEn } from './en/fields';
import { refusals as refusalsEn } from './en/refusals';
import { fields as fieldsEs } from './es/fields';
import { refusals as refusalsEs } from './es/refusals';
import { sayFieldProblem, sayRefusal } from './index';
import { siteWords } from './site';

const factsOf = (sentence: string): string[] =>
  Array.from(sentence.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name).sort();

describe('the Spanish words', () => {
  it('have a sentence for every refusal and every field', () => {
    expect(Object.keys(refusalsEs).sort()).toEqual(Object.keys(refusalsEn).sort());
    expect(Object.keys(fieldsEs).sort()).toEqual(Object.keys(fieldsEn).sort());
  });

  it('mention no fact the English ones do not know', () => {
    const english: Record<string, string> = refusalsEn;
    for (const [code, sentence] of Object.entries(refusalsEs)) {
      expect(factsOf(english[code] ?? '')).toEqual(expect.arrayContaining(factsOf(sentence)));
    }
  });
});

describe('words', () => {
  it('are English where a language is not spoken', () => {
    expect(sayRefusal('fi', 'NOT_FOUND')).toBe(refusalsEn.NOT_FOUND);
    expect(siteWords('fi').layout.signIn).toBe('Sign in');
  });

  it('fill in the facts of a refusal', () => {
    expect(sayRefusal('es', 'TOO_MANY_TRIES', { seconds: 30 })).toContain('30 segundos');
  });

  it('say a status, a month and a date of a refusal in words, never in codes', () => {
    const absent = { status: 'client_absent' };
    expect(sayRefusal('en', 'STALE_SESSION', absent)).toContain('“client absent”');
    expect(sayRefusal('es', 'STALE_SESSION', absent)).toContain('“cliente ausente”');
    const used = { limit: 3, month: '2026-12', renewsOn: '2027-01-01' };
    expect(sayRefusal('en', 'INTRODUCTIONS_USED_UP', used)).toContain('December 2026');
    expect(sayRefusal('en', 'INTRODUCTIONS_USED_UP', used)).toContain('January 1, 2027');
    expect(sayRefusal('es', 'INTRODUCTIONS_USED_UP', used)).toContain('1 de enero de 2027');
  });

  it('say why a calendar could not be read', () => {
    const problem = { code: 'TOO_SLOW', facts: { seconds: 10 } } as const;
    expect(sayBusyCalendarProblem('en', problem)).toContain('within 10 seconds');
    expect(sayBusyCalendarProblem('es', problem)).toContain('en 10 segundos');
  });

  it('say something of a field problem they have never heard of', () => {
    expect(sayFieldProblem('en', 'no-such-key')).toBe(fieldsEn.unknownChoice);
  });
});
