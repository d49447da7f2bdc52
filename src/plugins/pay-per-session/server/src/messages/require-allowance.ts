import type { App } from '../platform/app';
import { HOUR, MINUTE } from '../platform/clock';
import { readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import { personIdOf, type Side } from './side';

/** When the oldest of the last `most` happened within this hour; null while there are fewer. */
const oldestOf = (rows: { at: StoredInstant }[], most: number): number | null =>
  rows.length < most ? null : readInstant(rows.at(-1)?.at ?? null);

const minutesUntil = (at: number, now: number): number => Math.max(1, Math.ceil((at + HOUR - now) / MINUTE));

/**
 * How many messages one person may write within an hour, counted in the database and so for all instances together.
 * A message that is sent again costs nothing, since nothing is written for it.
 * @throws Refusal TOO_MANY_MESSAGES with the minutes to wait
 */
export const requireMessageAllowance = async (app: App, db: Db, side: Side): Promise<void> => {
  const now = app.clock.now();
  const most = app.config.messagesPerHour;
  const rows = await db('pps_messages')
    .where({ sender: side.party, sender_id: personIdOf(side) })
    .where('sent_at', '>', writeInstant(now - HOUR))
    .orderBy('sent_at', 'desc')
    .limit(most)
    .select<{ at: StoredInstant }[]>('sent_at as at');
  const oldest = oldestOf(rows, most);
  if (oldest !== null) throw new Refusal('TOO_MANY_MESSAGES', { minutes: minutesUntil(oldest, now) });
};

/**
 * To how many people one may write for the first time within an hour: whoever writes to everybody is no client.
 * `written` counts what the transaction itself has begun already.
 * @throws Refusal TOO_MANY_CONVERSATIONS with the minutes to wait
 */
export const requireConversationAllowance = async (
  app: App,
  db: Db,
  side: Side,
  { written }: { written: 0 | 1 },
): Promise<void> => {
  const now = app.clock.now();
  const most = app.config.newConversationsPerHour + written;
  const rows = await db('pps_conversations')
    .where({ [`${side.party}_id`]: personIdOf(side), started_by: side.party })
    .where('started_at', '>', writeInstant(now - HOUR))
    .orderBy('started_at', 'desc')
    .limit(most)
    .select<{ at: StoredInstant }[]>('started_at as at');
  const oldest = oldestOf(rows, most);
  if (oldest !== null) throw new Refusal('TOO_MANY_CONVERSATIONS', { minutes: minutesUntil(oldest, now) });
};
