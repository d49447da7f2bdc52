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

/** How things stand between the two of an introductory session, and what was decided on that session itself. */
export interface SessionIntroductionView extends IntroductionView {
  /** It stays, also where another session has decided since. */
  here: (Pick<IntroductionView, 'reason'> & { decision: Continuation; decidedAt: string }) | null;
}

/**
 * Whether what stands between the two was decided on another session than this one, and when that was.
 * @param startsAt of this session, ISO 8601
 */
export const decidedElsewhere = (
  { decidedAt, decidedSessionId }: IntroductionView,
  session: { id: number; startsAt: string | null },
): 'earlier' | 'since' | null => {
  if (decidedAt === null || decidedSessionId === session.id) return null;
  const before = session.startsAt === null || Date.parse(decidedAt) < Date.parse(session.startsAt);
  return before ? 'earlier' : 'since';
};
