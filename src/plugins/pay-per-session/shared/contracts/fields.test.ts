import { describe, expect, it } from '@jest/globals';
import { line, localDateTime, prose, rowId, searchText } from './fields';

describe('fields', () => {
  it('take a date and time that a calendar has, and no other', () => {
    expect(localDateTime.safeParse('2028-02-29T10:00').success).toBe(true);
    for (const text of [
      '2026-02-29T10:00',
      '2026-02-31T10:00',
      '2026-04-31T23:55',
      '2026-13-01T10:00',
      'tomorrow',
    ])
      expect(localDateTime.safeParse(text).success).toBe(false);
  });

  it('take as a row’s id only what a database can look up', () => {
    expect(rowId.parse('17')).toBe(17);
    for (const id of ['0', '-1', '1.5', '99999999999', 'NaN', ''])
      expect(rowId.safeParse(id).success).toBe(false);
  });

  it('leave out what nobody can type and no database can hold', () => {
    expect(line(20).parse(' Anna\u0000  Berg\n')).toBe('Anna Berg');
    expect(prose(40).parse('one\u0000\r\n\r\ntwo\u0007')).toBe('one\n\ntwo');
    expect(searchText.parse('\u0000 anna')).toBe('anna');
    // Half of a character, as a script may send it; a whole one of two halves stays.
    expect(prose(40).parse('one \udfff two \ud83d\ude00')).toBe('one  two 😀');
    expect(line(20).parse('Anna\ud800')).toBe('Anna');
  });
});
