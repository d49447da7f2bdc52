import { describe, expect, it } from '@jest/globals';
import type { App } from '../../platform/app';
import type { HostId } from '../../platform/ids';
import { inTurnOf } from './in-turn';

describe('work in a host’s turn', () => {
  const app = {} as App;
  const [one, other] = [1 as HostId, 2 as HostId];

  it('is done one after the other, and keeps no other host waiting', async () => {
    const seen: string[] = [];
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const works = [
      inTurnOf(app, one, () => slow.then(() => seen.push('first'))),
      inTurnOf(app, one, () => Promise.resolve(seen.push('second'))),
    ];
    await inTurnOf(app, other, () => Promise.resolve(seen.push('other')));
    expect(seen).toEqual(['other']);
    finish();
    await Promise.all(works);
    expect(seen).toEqual(['other', 'first', 'second']);
  });

  it('fails alone', async () => {
    const failing = inTurnOf(app, one, () => Promise.reject(new Error('no')));
    const next = inTurnOf(app, one, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });
});
