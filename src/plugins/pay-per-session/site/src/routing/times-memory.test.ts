import { describe, expect, it } from '@jest/globals';
import type { HostId } from '../../../server/src/platform/ids';
import { createTimesMemory } from './times-memory';

const HOST = 1 as HostId;
const OTHER = 2 as HostId;

/** A memory over states that the test sets, and a count of what was read. */
const memory = (mostBytes?: number) => {
  const state = new Map<HostId, string>();
  const asked: HostId[] = [];
  let readings = 0;
  const remember = createTimesMemory((hostId) => {
    asked.push(hostId);
    return Promise.resolve(state.get(hostId) ?? 'first');
  }, mostBytes);
  return {
    state,
    asked,
    told: async (key: string, { hostId = HOST, version = '1' } = {}): Promise<string> =>
      (
        await remember(version)(hostId, key, () => Promise.resolve(`answer ${(readings += 1)}`))
      ).plain.toString(),
    failing: () => remember('1')(HOST, 'a', () => Promise.reject(new Error('gone'))),
  };
};

describe('what is remembered of free times', () => {
  it('is read once for all who ask under one state, who all ask for the state', async () => {
    const { told, asked } = memory();
    expect(await Promise.all([told('a'), told('a')])).toEqual(['"answer 1"', '"answer 1"']);
    expect(await told('a')).toBe('"answer 1"');
    expect(asked).toHaveLength(3);
  });

  it('is read anew with the host’s next state and with the catalog’s next version', async () => {
    const { told, state } = memory();
    await told('a');
    state.set(HOST, 'second');
    expect(await told('a')).toBe('"answer 2"');
    expect(await told('a', { version: '2' })).toBe('"answer 3"');
  });

  it('stays when somebody else’s state changes', async () => {
    const { told, state } = memory();
    await told('a');
    state.set(OTHER, 'second');
    expect(await told('a')).toBe('"answer 1"');
    expect(await told('b', { hostId: OTHER })).toBe('"answer 2"');
  });

  it('does not keep a failure', async () => {
    const { told, failing } = memory();
    await expect(failing()).rejects.toThrow('gone');
    expect(await told('a')).toBe('"answer 1"');
  });

  it('takes so much room and no more: what was asked longest ago goes first', async () => {
    // Each answer has ten bytes.
    const { told } = memory(25);
    await told('a');
    await told('b');
    await told('a');
    await told('c');
    expect(await told('a')).toBe('"answer 1"');
    expect(await told('c')).toBe('"answer 3"');
    expect(await told('b')).toBe('"answer 4"');
  });
});
