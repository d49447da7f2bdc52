import type { CallState } from '../../../../shared/words/room';

export type PeerState = 'new' | 'connecting' | 'connected' | 'broken';

/** What is known of a call at one moment. */
export interface CallFacts {
  /** Whether our own line to the site stands. */
  online: boolean;
  otherIsHere: boolean;
  /** How the line to the other one stands; null when there is none. */
  peer: PeerState | null;
  /** Whether sound and picture have flowed with this one before. */
  wasConnected: boolean;
}

/** One word for how the call stands. A call that flows is connected, whatever the line to the site does. */
export const callState = ({ online, otherIsHere, peer, wasConnected }: CallFacts): CallState => {
  if (peer === 'connected') return 'connected';
  if (!online) return 'offline';
  if (!otherIsHere) return 'waiting';
  return wasConnected ? 'reconnecting' : 'connecting';
};
