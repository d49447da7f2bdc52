import type { ReviewInput, ReviewView } from '../../../shared/contracts/review';
import type { App } from '../platform/app';
import {
  database,
  insertRowOnce,
  inTransaction,
  writeInstant,
  type Db,
  type Transaction,
} from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, SessionId } from '../platform/ids';
import { LISTED_COLUMNS, listedReviews, reviewOf, type ListedReview } from './review-row';

interface Reviewed {
  host_id: HostId;
  status: string;
}

const findSession = async (db: Db, clientId: ClientId, id: SessionId): Promise<Reviewed> => {
  const session = await db('pps_sessions')
    .where({ id, client_id: clientId })
    .first<Reviewed | undefined>('host_id', 'status');
  if (!session) throw new Refusal('NOT_FOUND');
  return session;
};

/** Whether it was delivered, and is until the transaction ends. */
const staysDelivered = async (trx: Transaction, id: SessionId): Promise<boolean> => {
  const session = await trx('pps_sessions')
    .where({ id })
    .forShare()
    .first<Pick<Reviewed, 'status'>>('status');
  return session.status === 'delivered';
};

const findReview = async (db: Db, clientId: ClientId, hostId: HostId): Promise<ListedReview | undefined> =>
  listedReviews(db)
    .where({ 'review.host_id': hostId, 'review.client_id': clientId })
    .first<ListedReview | undefined>(LISTED_COLUMNS);

const change = async (trx: Transaction, app: App, known: ListedReview, input: ReviewInput): Promise<void> => {
  if (known.rating === input.rating && known.text === input.text) return;
  const changed = await trx('pps_reviews')
    .where({ id: known.id })
    // What was answered stands as it was answered.
    .whereNull('answer')
    .update({
      rating: input.rating,
      text: input.text,
      written_at: writeInstant(app.clock.now()),
      revision: trx.raw('revision + 1'),
    });
  if (changed === 0) throw new Refusal('REVIEW_ANSWERED');
};

/**
 * What a client says of the host of a delivered session: once per host, and changeable until the host has answered.
 * @throws Refusal NOT_FOUND, NOT_DELIVERED, REVIEW_ANSWERED
 */
export const writeReview = async (
  app: App,
  clientId: ClientId,
  sessionId: SessionId,
  input: ReviewInput,
): Promise<ReviewView> => {
  const hostId = await inTransaction(app.strapi, async (trx) => {
    const session = await findSession(trx, clientId, sessionId);
    const known = await findReview(trx, clientId, session.host_id);
    if (known) {
      if (known.unfounded_at !== null) throw new Refusal('NOT_DELIVERED');
      await change(trx, app, known, input);
      return session.host_id;
    }
    if (!(await staysDelivered(trx, sessionId))) throw new Refusal('NOT_DELIVERED');
    const now = app.clock.now();
    const written = await insertRowOnce(
      trx,
      'pps_reviews',
      now,
      {
        host_id: session.host_id,
        client_id: clientId,
        session_id: sessionId,
        rating: input.rating,
        text: input.text,
        written_at: writeInstant(now),
        revision: 0,
      },
      ['host_id', 'client_id'],
    );
    if (written === null) {
      // Another tab was faster; what this one says is a change of it.
      const theirs = await findReview(trx, clientId, session.host_id);
      if (theirs) await change(trx, app, theirs, input);
    }
    return session.host_id;
  });
  const review = await findReview(database(app.strapi), clientId, hostId);
  if (!review) throw new Refusal('NOT_FOUND');
  return reviewOf(review);
};

/** What this client may say of the host of a session, and has said; null where there is nothing to say yet. */
export const showOwnReview = async (
  app: App,
  clientId: ClientId,
  sessionId: SessionId,
): Promise<{ review: ReviewView | null; changeable: boolean } | null> => {
  const db = database(app.strapi);
  const session = await findSession(db, clientId, sessionId);
  const review = await findReview(db, clientId, session.host_id);
  if (review)
    return { review: reviewOf(review), changeable: review.answer === null && review.unfounded_at === null };
  return session.status === 'delivered' ? { review: null, changeable: true } : null;
};
