import type { HostState } from '../../../../shared/contracts/host';
import type { ProfilePart } from '../../../../shared/contracts/profile';
import { isComplete } from '../../catalog';

export interface HostFacts {
  registered: boolean;
  missing: readonly ProfilePart[];
  enabledServices: number;
  paused: boolean;
}

/** The first thing that keeps a host off the site, in the order in which it is mended; `visible` when nothing does. */
export const hostState = ({ registered, missing, enabledServices, paused }: HostFacts): HostState => {
  if (!isComplete(missing)) return registered ? 'incomplete' : 'invited';
  if (enabledServices === 0) return registered ? 'without_service' : 'invited';
  return paused ? 'paused' : 'visible';
};
