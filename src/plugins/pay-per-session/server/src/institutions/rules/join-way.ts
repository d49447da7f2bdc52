import type { WayIn } from '../../../../shared/contracts/membership';
import type { WayOfJoining } from '../../../../shared/contracts/program';
import { liesInDomain } from '../../../../shared/email-domain';

/** What a program asks of whoever wants to join. */
export interface ProgramDoor {
  joining: WayOfJoining;
  /** Domains of the institution's e-mail addresses. */
  domains: readonly string[];
}

/** Who wants to join. */
export interface Joiner {
  email: string;
  /** Whether they have shown that they read the mail of that address. */
  proven: boolean;
  /** Whether that address was invited to this program. */
  invited: boolean;
}

export type JoinDecision =
  { way: WayIn } | { refused: 'PROGRAM_BY_INVITATION' | 'PROGRAM_OTHER_ADDRESS' | 'ADDRESS_NOT_PROVEN' };

/**
 * By which way somebody comes into a program, or why not. An address opens a door only where it is proven: anybody may
 * open an account with the address of somebody else.
 */
export const joinWay = ({ joining, domains }: ProgramDoor, joiner: Joiner): JoinDecision => {
  if (joining === 'open') return { way: 'open' };
  const fits = joining === 'domain' && liesInDomain(joiner.email, domains);
  if (!fits && !joiner.invited)
    return { refused: joining === 'domain' ? 'PROGRAM_OTHER_ADDRESS' : 'PROGRAM_BY_INVITATION' };
  if (!joiner.proven) return { refused: 'ADDRESS_NOT_PROVEN' };
  return { way: fits ? 'domain' : 'invitation' };
};
