import { z } from 'zod';
import { CREDIT_POSITIONS } from '../../../shared/session-status';
import { readBuffers, type StoredReservation } from '../calendar';
import { readMoney } from '../payments';
import { readInstant, readJson, type Transaction } from '../platform/database';
import type { MailId } from '../platform/ids';
import { readCreditPosition } from '../wallet';
import { readIntroductionBefore } from './follow-introduction';
import type { KeptTime } from './rules/date-effect';
import type { StoredSession } from './session-row';

/*
 * What a step that can be undone writes into its session-event: all that undoing it needs and the row no longer says.
 * Instants in ms, UTC.
 */

const instantOrNull = z.number().nullable();
const undoFacts = z.object({
  closedAt: instantOrNull,
  settledAt: instantOrNull,
  kept: z.array(
    z.object({
      kind: z.enum(['request', 'proposal', 'booking']),
      startsAt: z.number(),
      heldUntil: instantOrNull,
      /** Missing in steps of long ago. */
      buffers: z.object({ before: z.number(), after: z.number() }).optional(),
    }),
  ),
  money: z.object({
    status: z.enum(['open', 'paid', 'cancelled', 'refund_due', 'refunded']),
    refundAt: instantOrNull,
  }),
  /** Where the session credit was that pays it. */
  credit: z.enum(CREDIT_POSITIONS).nullable().default(null),
  /** Of an introductory session: its places of the month, and what the host had decided on it. */
  introduction: z
    .object({
      places: z.array(z.object({ month: z.string(), number: z.number(), heldUntil: instantOrNull })),
      decision: z
        .object({
          decision: z.enum(['approved', 'rejected']),
          decidedAt: z.number(),
          reason: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  /** Made in one form with the step before it: both are undone at once. */
  together: z.boolean().default(false),
  /** Mails the step took back. */
  withdrawn: z.array(z.number().transform((id) => id as MailId)),
});
export type UndoFacts = z.output<typeof undoFacts>;

const readKept = async (trx: Transaction, session: StoredSession): Promise<KeptTime[]> => {
  const rows = await trx('pps_reservations')
    .where({ session_id: session.id })
    .orderBy('starts_at')
    .select<(StoredReservation & { kind: KeptTime['kind'] })[]>('*');
  return rows.map((row) => ({
    kind: row.kind,
    startsAt: readInstant(row.starts_at),
    heldUntil: readInstant(row.held_until),
    buffers: readBuffers(row),
  }));
};

/** How a session stands before a step, as undoing the step puts it back. */
export const readBefore = async (
  trx: Transaction,
  session: StoredSession,
): Promise<Omit<UndoFacts, 'withdrawn' | 'together'>> => ({
  closedAt: readInstant(session.closed_at),
  settledAt: readInstant(session.settled_at),
  kept: await readKept(trx, session),
  money: await readMoney(trx, session.order_id),
  credit: session.funding_kind === 'credits' ? await readCreditPosition(trx, session.id) : null,
  introduction: await readIntroductionBefore(trx, session),
});

/** What the facts of a session-event say for undoing it; null where it cannot be undone. */
export const undoFactsOf = (facts: unknown): UndoFacts | null =>
  z.object({ undo: undoFacts }).safeParse(readJson(facts)).data?.undo ?? null;
