import type { HostId } from '../../platform/ids';
import { chooseStarts } from './choose-starts';

const at = (startsAt: number, host: number) => ({ startsAt, endsAt: startsAt + 60, hostId: host as HostId });

describe('the starts that are offered', () => {
  it('are the soonest ones, of different hosts', () => {
    const starts = [at(0, 1), at(60, 1), at(120, 2), at(180, 3), at(240, 4)];
    expect(chooseStarts(starts, [], 3)).toEqual([at(0, 1), at(120, 2), at(180, 3)]);
  });

  it('are of the same host where there are no others, in order of time', () => {
    expect(chooseStarts([at(0, 1), at(60, 1), at(120, 2)], [], 3)).toEqual([at(0, 1), at(60, 1), at(120, 2)]);
  });

  it('meet neither what the person has given away already nor each other', () => {
    const starts = [at(0, 1), at(30, 2), at(60, 2), at(120, 3), at(180, 4)];
    expect(chooseStarts(starts, [], 3)).toEqual([at(0, 1), at(60, 2), at(120, 3)]);
    expect(chooseStarts(starts, [{ startsAt: 50, endsAt: 100 }], 3)).toEqual([at(120, 3), at(180, 4)]);
  });

  it('are none where there is none', () => {
    expect(chooseStarts([], [], 3)).toEqual([]);
    expect(chooseStarts([at(0, 1)], [{ startsAt: 0, endsAt: 1 }], 3)).toEqual([]);
  });
});
