import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { standingDecision } from './decide-continuation';
import type { IntroducingSession, StoredIntroduction } from './introduction-row';
import { giveBackPlaces, keepPlaces, lastEnd, type KeptStart } from './places';

/**
 * Makes an introductory session the one that is open between its two people, with these times: one row for each two
 * people holds it, and another one finds it taken, unless its time to be answered is over. Behind `lockCalendars`.
 * @throws Refusal INTRODUCTION_OPEN
 */
export const occupyPair = async (
  trx: Transaction,
  app: App,
  { sessionId, hostId, clientId }: IntroducingSession,
  kept: readonly KeptStart[],
): Promise<void> => {
  const now = app.clock.now();
  const until = lastEnd(kept);
  const pair = { host_id: hostId, client_id: clientId };
  await insertRowOnce(trx, 'pps_introductions', now, pair, ['host_id', 'client_id']);
  const changed = await trx('pps_introductions')
    .where(pair)
    .where(
      (free) =>
        void free
          .whereNull('open_session_id')
          .orWhere('open_session_id', sessionId)
          .orWhere('open_until', '<=', writeInstant(now)),
    )
    .update({
      open_session_id: sessionId,
      open_until: until === null ? null : writeInstant(until),
      updated_at: writeInstant(now),
    });
  if (changed === 0) throw new Refusal('INTRODUCTION_OPEN');
};

/** Whoever may go on needs no further introduction; one that is open already goes its way. */
const refuseApproved = async (trx: Transaction, session: IntroducingSession): Promise<void> => {
  const standing = await standingDecision(trx, session);
  if (standing?.decision !== 'approved') return;
  const open = await trx('pps_introductions')
    .where({ open_session_id: session.sessionId })
    .first<StoredIntroduction | undefined>();
  if (!open) throw new Refusal('INTRODUCTION_APPROVED', { decidedAt: standing.decidedAt });
};

/**
 * Opens an introductory session, or keeps it open with other times, in the transaction that gives it these times: it
 * is the only open one of its two people, and takes a place in each month the times lie in. Behind `lockCalendars`.
 * @throws Refusal INTRODUCTION_OPEN, INTRODUCTION_APPROVED, INTRODUCTIONS_USED_UP
 */
export const openIntroduction = async (
  trx: Transaction,
  app: App,
  session: IntroducingSession,
  kept: readonly KeptStart[],
): Promise<void> => {
  await refuseApproved(trx, session);
  await occupyPair(trx, app, session, kept);
  await keepPlaces(trx, app, session, kept);
};

/**
 * Ends an introductory session in the transaction that says how it ended; its place of the month is used, or given
 * back. A session that had lapsed may have lost both to another one already.
 */
export const closeIntroduction = async (
  trx: Transaction,
  sessionId: SessionId,
  place: 'is_used' | 'is_given_back',
): Promise<void> => {
  await trx('pps_introductions')
    .where({ open_session_id: sessionId })
    .update({ open_session_id: null, open_until: null });
  if (place === 'is_given_back') await giveBackPlaces(trx, sessionId);
};
