import { describe, expect, it } from '@jest/globals';
import { readInThread } from './read-in-thread';

describe('a reading in the queue', () => {
  const window = { zone: 'UTC', from: 0, until: 1 };

  it('is asked whether it is still wanted when its turn has come, and not before', async () => {
    const asked: string[] = [];
    let go: (wanted: boolean) => void = () => undefined;
    const waiting = new Promise<boolean>((resolve) => {
      go = resolve;
    });
    const first = readInThread('', window, () => {
      asked.push('first');
      return waiting;
    });
    const second = readInThread('', window, () => {
      asked.push('second');
      return Promise.resolve(false);
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual(['first']);
    go(false);
    expect(await Promise.all([first, second])).toEqual([null, null]);
    expect(asked).toEqual(['first', 'second']);
  });

  it('goes on behind one whose turn could not be taken', async () => {
    const failing = readInThread('', window, () => Promise.reject(new Error('no database')));
    const next = readInThread('', window, () => Promise.resolve(false));
    await expect(failing).rejects.toThrow('no database');
    expect(await next).toBeNull();
  });
});
