import { z } from 'zod';
import { CONTINUATIONS, type Continuation } from '../session-status';
import { prose, revision } from './fields';

/** The language in which a new introductory session is worded; the host may change every word later. */
export const offerIntroductionInput = z.object({
  language: z.enum(['en', 'es']).catch('en').default('en'),
});

/** The host's decision after an introductory session; a client who is turned away is told why. */
export const continuationInput = z
  .object({
    decision: z.enum(CONTINUATIONS, 'unknownChoice'),
    reason: prose(1000).or(z.literal('')).default(''),
    revision,
  })
  .refine(({ decision, reason }) => decision === 'approved' || reason !== '', {
    path: ['reason'],
    error: 'required',
  });

/** How many introductory sessions a client has used of a month. */
export interface MonthAllowance {
  /** `2026-11` */
  month: string;
  used: number;
  limit: number;
  /** The first date that counts anew: `2026-12-01`. */
  renewsOn: string;
  /** Whether a session can be requested for some day of it now. */
  reachable: boolean;
}

/** How things stand between a host and a client. */
export interface IntroductionView {
  /** Their introductory session that is requested or has a date. */
  openSessionId: number | null;
  decision: Continuation | null;
  /** ISO 8601 in UTC. */
  decidedAt: string | null;
  /** The session the decision was made on. */
  decidedSessionId: number | null;
  reason: string | null;
}
