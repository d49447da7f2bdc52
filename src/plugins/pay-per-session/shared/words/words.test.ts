import { describe, expect, it } from '@jest/globals';
import { sayBusyCalendarProblem } from './busy-calendar';
import { DEFAULT_SETTINGS } from '../contracts/settings';
import { creditStatementWords } from './credit-statement';
import { fields as fieldsEn } from './en/fields';
import { refusals as refusalsEn } from './en/refusals';
import { fields as fieldsEs } from './es/fields';
import { refusals as refusalsEs } from './es/refusals';
import { sayFieldProblem, sayRefusal } from './index';
import { sessionExportWords } from './session-export';
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

  it('say a status as the pages around a refusal call it, and a date as the region writes it', () => {
    const statuses = siteWords('en').sessions.status(DEFAULT_SETTINGS);
    const reader = { statuses, labels: DEFAULT_SETTINGS };
    expect(sayRefusal('en-GB', 'STALE_SESSION', { status: 'delivered' }, reader)).toContain('“Took place”');
    const used = { limit: 3, month: '2026-12', renewsOn: '2027-01-01' };
    expect(sayRefusal('en-GB', 'INTRODUCTIONS_USED_UP', used, reader)).toContain('1 January 2027');
  });

  it('call the two people as the site does', () => {
    const labels = { ...DEFAULT_SETTINGS, hostLabel: 'mentor', clientLabel: 'mentee' };
    expect(sayRefusal('en', 'AWAITS_CLIENT')).toContain('it is the client who answers');
    expect(sayRefusal('en', 'AWAITS_CLIENT', {}, { labels })).toContain('it is the mentee who answers');
    expect(sayRefusal('es', 'AWAITS_CLIENT')).toContain('ahora responde el cliente');
    expect(sayRefusal('es-ES', 'AWAITS_CLIENT', {}, { labels })).toContain('ahora responde el mentee');
    expect(sayRefusal('en', 'STALE_SESSION', { status: 'host_absent' }, { labels })).toContain(
      '“mentor absent”',
    );
    const initials = { ...labels, clientLabel: 'VIP' };
    expect(sayRefusal('en', 'STALE_SESSION', { status: 'client_absent' }, { labels: initials })).toContain(
      '“VIP absent”',
    );
    expect(siteWords('en').sessions.status(labels).client_absent).toBe('Mentee did not come');
    expect(siteWords('es').sessions.status(DEFAULT_SETTINGS).host_absent).toBe('Anfitrión ausente');
    expect(siteWords('en').sessions.filters.search('mentor')).toContain('mentor');
    expect(sessionExportWords('es', DEFAULT_SETTINGS).columns.client).toBe('Cliente');
    expect(sessionExportWords('en-US', labels).columns.host).toBe('Mentor');
    expect(creditStatementWords('en', labels).columns.client).toBe('Mentee');
  });

  it('leave no fact of a refusal open that every site has', () => {
    for (const [code, sentence] of Object.entries({ ...refusalsEn, ...refusalsEs }))
      expect([
        code,
        factsOf(sentence).filter((fact) => fact.endsWith('Label') && !(fact in DEFAULT_SETTINGS)),
      ]).toEqual([code, []]);
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
