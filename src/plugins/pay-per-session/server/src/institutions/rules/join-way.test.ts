import { describe, expect, it } from '@jest/globals';
import { joinWay, type Joiner, type ProgramDoor } from './join-way';

const domains = ['uni.example'];
const ada: Joiner = { email: 'ada@uni.example', proven: true, invited: false };
const bob: Joiner = { email: 'bob@elsewhere.example', proven: true, invited: false };
const door = (joining: ProgramDoor['joining']): ProgramDoor => ({ joining, domains });

describe('the way into a program', () => {
  it('that is open is open to everybody, whatever their address', () => {
    expect(joinWay(door('open'), { ...bob, proven: false })).toEqual({ way: 'open' });
  });

  it('by domain is open to a proven address in it', () => {
    expect(joinWay(door('domain'), ada)).toEqual({ way: 'domain' });
    expect(joinWay(door('domain'), { ...ada, proven: false })).toEqual({ refused: 'ADDRESS_NOT_PROVEN' });
    expect(joinWay(door('domain'), bob)).toEqual({ refused: 'PROGRAM_OTHER_ADDRESS' });
    expect(joinWay({ joining: 'domain', domains: [] }, ada)).toEqual({ refused: 'PROGRAM_OTHER_ADDRESS' });
  });

  it('by domain is open to an invited address outside it, too', () => {
    expect(joinWay(door('domain'), { ...bob, invited: true })).toEqual({ way: 'invitation' });
  });

  it('by invitation is open to the invited, once the address is proven', () => {
    expect(joinWay(door('invitation'), ada)).toEqual({ refused: 'PROGRAM_BY_INVITATION' });
    expect(joinWay(door('invitation'), { ...ada, invited: true })).toEqual({ way: 'invitation' });
    const unproven = { ...ada, invited: true, proven: false };
    expect(joinWay(door('invitation'), unproven)).toEqual({ refused: 'ADDRESS_NOT_PROVEN' });
  });
});
