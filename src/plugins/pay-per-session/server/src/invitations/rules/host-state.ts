import type { HostState } from '../../../../shared/contracts/host';

export interface HostFacts {
  registered: boolean;
  /** Whether the profile has every required part. */
  complete: boolean;
  enabledServices: number;
  paused: boolean;
}

/** The first thing that keeps a host off the site, in the order in which it is mended; `visible` when nothing does. */
export const hostState = ({ registered, complete, enabledServices, paused }: HostFacts): HostState => {
  if (!complete) return registered ? 'incomplete' : 'invited';
  if (enabledServices === 0) return registered ? 'without_service' : 'invited';
  return paused ? 'paused' : 'visible';
};
