import { z } from 'zod';
import type { Suspicion } from '../../../shared/contracts/suspicion';
import { readJson, writeInstant, type Db } from '../platform/database';
import { DAY } from '../platform/clock';
import { suspicionsOf, textsOf } from './rules/suspicious-answers';
import type { StoredSession } from './session-row';

/** How far back the same words to somebody else count. */
const LOOK_BACK = 30 * DAY;
const MOST_COMPARED = 50;

const answered = z
  .array(z.object({ question: z.string(), answer: z.string() }))
  .nullable()
  .catch(null);

/** The answers of a session's form, in the order of the questions. */
export const readAnswers = (stored: unknown): { question: string; answer: string }[] =>
  answered.parse(readJson(stored)) ?? [];

type Written = Pick<StoredSession, 'note' | 'answers'>;

const folded = ({ note, answers }: Written): string =>
  textsOf(note ?? '', readAnswers(answers))
    .join('\n')
    .toLowerCase()
    .replace(/\s+/gu, ' ');

const countSameToOthers = async (
  db: Db,
  session: Pick<StoredSession, 'host_id' | 'client_id' | 'note' | 'answers'>,
  now: number,
): Promise<number> => {
  const own = folded(session);
  if (own === '') return 0;
  const others = await db('pps_sessions')
    .where({ client_id: session.client_id })
    .whereNot({ host_id: session.host_id })
    .where('sold_at', '>', writeInstant(now - LOOK_BACK))
    .orderBy('id', 'desc')
    .limit(MOST_COMPARED)
    .select<(Written & { host_id: number })[]>('host_id', 'note', 'answers');
  return new Set(others.filter((other) => folded(other) === own).map(({ host_id }) => host_id)).size;
};

/** What makes a request's form look fake or like spam, for whoever decides about it. One query. */
export const readSuspicions = async (
  db: Db,
  session: Pick<StoredSession, 'kind' | 'host_id' | 'client_id' | 'note' | 'answers'>,
  { email, now }: { email: string | null; now: number },
): Promise<Suspicion[]> =>
  suspicionsOf({
    required: session.kind === 'introduction',
    texts: textsOf(session.note ?? '', readAnswers(session.answers)),
    email: email?.toLowerCase() ?? null,
    sentToOthers: await countSameToOthers(db, session, now),
  });
