import { hostState, type HostFacts } from './host-state';

const visible: HostFacts = { registered: true, complete: true, enabledServices: 2, paused: false };

describe('how a host stands', () => {
  it('is visible with everything but the cover', () => {
    expect(hostState(visible)).toBe('visible');
  });

  it('names the first thing to mend', () => {
    expect(hostState({ ...visible, complete: false, enabledServices: 0, paused: true })).toBe('incomplete');
    expect(hostState({ ...visible, enabledServices: 0, paused: true })).toBe('without_service');
    expect(hostState({ ...visible, paused: true })).toBe('paused');
  });

  it('is only invited while nobody has registered and an operator has not filled the profile in', () => {
    expect(hostState({ ...visible, registered: false, complete: false })).toBe('invited');
    expect(hostState({ ...visible, registered: false, enabledServices: 0 })).toBe('invited');
    expect(hostState({ ...visible, registered: false })).toBe('visible');
  });
});
