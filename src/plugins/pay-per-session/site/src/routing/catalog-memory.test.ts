import { describe, expect, it } from '@jest/globals';
import { createCatalogMemory } from './catalog-memory';

describe('what is remembered of the catalog', () => {
  it('is read once for all who ask under one version', async () => {
    const rememberAt = createCatalogMemory();
    let readings = 0;
    const read = () => Promise.resolve(++readings);
    expect(await Promise.all([rememberAt('1')('a', read), rememberAt('1')('a', read)])).toEqual([1, 1]);
  });

  it('is forgotten with the next version', async () => {
    const rememberAt = createCatalogMemory();
    await rememberAt('1')('a', () => Promise.resolve('old'));
    expect(await rememberAt('2')('a', () => Promise.resolve('new'))).toBe('new');
  });

  it('holds one moment of what is only true for a while', async () => {
    const remember = createCatalogMemory()('1');
    let readings = 0;
    const read = () => Promise.resolve(++readings);
    expect([await remember('a', read, '9:00'), await remember('a', read, '9:00')]).toEqual([1, 1]);
    expect([await remember('a', read, '9:01'), await remember('a', read, '9:01')]).toEqual([2, 2]);
    expect(await remember('a', read, '9:00')).toBe(3);
  });

  it('does not keep a failure', async () => {
    const rememberAt = createCatalogMemory();
    await expect(rememberAt('1')('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await rememberAt('1')('a', () => Promise.resolve('there'))).toBe('there');
  });

  it('does not let a slow reading of an old version answer for a new one', async () => {
    const rememberAt = createCatalogMemory();
    let finish: (read: string) => void = () => undefined;
    const reading = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const slow = rememberAt('1')('a', () => reading);
    const fresh = rememberAt('2')('a', () => Promise.resolve('new'));
    finish('old');
    expect([await slow, await fresh]).toEqual(['old', 'new']);
    expect(await rememberAt('2')('a', () => Promise.resolve('unread'))).toBe('new');
  });
});
