import type { SessionStatus } from '../session-status';
import type { CreditEffect } from './credit';

/** Which hour it is of how many that were bought at once. */
export interface BlockPlace {
  hour: number;
  hours: number;
}

/** One of the hours that were bought at once, as it stands now. */
export interface BlockHour {
  id: number;
  hour: number;
  status: SessionStatus;
  startsAt: string | null;
  endsAt: string | null;
  /** The viewer's own session link; null for an operator and after it was revoked. */
  linkUrl: string | null;
}

/** An hour that can take a step together with others, and what that does to the credit that pays it. */
export interface ActionHour {
  id: number;
  credit: CreditEffect | null;
  /** The last day of that credit's term. */
  termEndsOn: string | null;
}
