import { describe, expect, it } from '@jest/globals';
import { shareReading, shareReadings } from './share-reading';

/** A reading that answers when it is told to, with its own number. */
const readings = () => {
  const begun: { finish: () => void; fail: () => void }[] = [];
  const read = () =>
    new Promise<number>((resolve, reject) => {
      const number = begun.length;
      begun.push({
        finish: () => {
          resolve(number);
        },
        fail: () => {
          reject(new Error('gone'));
        },
      });
    });
  return { begun, read };
};

/** A reading waits for one turn of the loop before it begins. */
const turn = async () => {
  for (const resolved of [1, 2]) await new Promise((resolve) => setImmediate(resolve, resolved));
};

describe('a shared reading', () => {
  it('is one for all who ask at once', async () => {
    const { begun, read } = readings();
    const ask = shareReading(read);
    const asked = Promise.all([ask(), ask(), ask()]);
    await turn();
    expect(begun).toHaveLength(1);
    begun[0]?.finish();
    expect(await asked).toEqual([0, 0, 0]);
  });

  it('never gives anybody what was read before they asked', async () => {
    const { begun, read } = readings();
    const ask = shareReading(read);
    const first = ask();
    await turn();
    const late = [ask(), ask()];
    await turn();
    expect(begun).toHaveLength(1);
    begun[0]?.finish();
    expect(await first).toBe(0);
    await turn();
    expect(begun).toHaveLength(2);
    begun[1]?.finish();
    expect(await Promise.all(late)).toEqual([1, 1]);
  });

  it('fails for those who shared it only', async () => {
    const { begun, read } = readings();
    const ask = shareReading(read);
    const first = ask();
    await turn();
    const late = ask();
    begun[0]?.fail();
    await expect(first).rejects.toThrow('gone');
    await turn();
    begun[1]?.finish();
    expect(await late).toBe(1);
  });
});

describe('a reading that never lets go', () => {
  it('is shared by those who came one after the other in the same turn', async () => {
    let read = 0;
    const ask = shareReading(() => Promise.resolve((read += 1)));
    const asked: Promise<number>[] = [];
    for (let n = 0; n < 3; n += 1) {
      asked.push(ask());
      await Promise.resolve();
    }
    expect(await Promise.all(asked)).toEqual([1, 1, 1]);
  });
});

describe('shared readings of several things', () => {
  it('are one for all who ask for the same, and never another’s', async () => {
    const asked: string[] = [];
    const ask = shareReadings(async (key: string) => {
      asked.push(key);
      await turn();
      return `of ${key}`;
    });
    expect(await Promise.all(['a', 'b', 'a', 'b'].map(ask))).toEqual(['of a', 'of b', 'of a', 'of b']);
    expect(asked.sort()).toEqual(['a', 'b']);
    expect(await ask('a')).toBe('of a');
    expect(asked).toHaveLength(3);
  });
});
