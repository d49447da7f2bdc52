import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language-of-request';

describe('the language of an answer', () => {
  it('is English where nothing is said or nothing fits', () => {
    expect(languageOf(undefined, null)).toBe('en');
    expect(languageOf('fi, sv;q=0.8', null)).toBe('en');
    expect(languageOf(';;,,q=', null)).toBe('en');
  });

  it('is the one the browser likes best of those we speak', () => {
    expect(languageOf('fi, es-MX;q=0.9, en;q=0.8', null)).toBe('es');
    expect(languageOf('es;q=0, en;q=0.5', null)).toBe('en');
  });

  it('is the client’s own choice before the browser’s', () => {
    expect(languageOf('en', 'es')).toBe('es');
    expect(languageOf('es', 'xx')).toBe('es');
  });
});
