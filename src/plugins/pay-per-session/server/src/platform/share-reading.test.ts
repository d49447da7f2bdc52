import { describe, expect, it } from '@jest/globals';
import { shareReading } from './share-reading';

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

const turn = () => new Promise((resolve) => setImmediate(resolve));

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
