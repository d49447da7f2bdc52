import type { SessionDetail } from '../../../shared/contracts/session';
import type { SessionEventView } from '../../../shared/contracts/session-event';
import { sessionMailFacts } from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import { readInstant, readJson, type Db, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { OrderId, SessionId } from '../platform/ids';
import { readVisits } from '../room';
import type { StoredSession } from './session-row';
import type { SessionViewer } from './session-viewer';

interface StoredEvent {
  at: StoredInstant;
  actor: SessionEventView['actor'];
  action: string;
  from_status: SessionEventView['from'];
  to_status: SessionEventView['to'];
  reason: string | null;
}

/** Every step of a session, in order. */
const readEvents = async (db: Db, id: SessionId): Promise<SessionEventView[]> => {
  const rows = await db('pps_session_events')
    .where({ session_id: id })
    .orderBy('id')
    .select<StoredEvent[]>('*');
  return rows.map((row) => ({
    at: isoInstant(readInstant(row.at)),
    actor: row.actor,
    action: row.action,
    from: row.from_status,
    to: row.to_status,
    reason: row.reason,
  }));
};

interface StoredSessionMail {
  template: string;
  party: Party | null;
  status: SessionDetail['mails'][number]['status'];
  sent_at: StoredInstant | null;
  last_error: string | null;
  block_id: number | null;
  facts: unknown;
}

/**
 * A mail as it is about one session; undefined where it is about other hours of its block. Something newer may be said
 * of this hour alone.
 */
const mailAbout = (row: StoredSessionMail, id: SessionId): StoredSessionMail | undefined => {
  if (row.block_id === null) return row;
  const { hours } = sessionMailFacts.parse(readJson(row.facts));
  const hour = hours.find(({ sessionId }) => sessionId === id);
  return hour?.outdated === true ? { ...row, status: 'superseded', sent_at: null } : hour && row;
};

/** A client sees their own mails, the host both people's and an operator all, and why one waits. */
const readMails = async (
  db: Db,
  { id, block_id: block }: Pick<StoredSession, 'id' | 'block_id'>,
  viewer: SessionViewer,
): Promise<SessionDetail['mails']> => {
  const rows = await db('pps_outgoing_mails')
    .where((about) => {
      void about.where('session_id', id);
      if (block !== null) void about.orWhere('block_id', block);
    })
    .modify((query) => {
      if (viewer.kind === 'client') void query.where('party', 'client');
      if (viewer.kind === 'host') void query.whereNotNull('party');
    })
    .orderBy('id')
    .select<StoredSessionMail[]>('template', 'party', 'status', 'sent_at', 'last_error', 'block_id', 'facts');
  return rows
    .flatMap((row) => mailAbout(row, id) ?? [])
    .map((row) => ({
      template: row.template,
      party: row.party,
      status: row.status,
      sentAt: isoInstant(readInstant(row.sent_at)),
      lastError: viewer.kind === 'client' ? null : row.last_error,
    }));
};

interface StoredPayment {
  kind: SessionDetail['payments'][number]['kind'];
  amount: number;
  received_at: StoredInstant;
}

/** What was paid, declined and given back for a session. */
const readPayments = async (db: Db, orderId: OrderId): Promise<SessionDetail['payments']> => {
  const rows = await db('pps_payment_events')
    .where({ order_id: orderId })
    .orderBy('id')
    .select<StoredPayment[]>('kind', 'amount', 'received_at');
  return rows.map(({ kind, amount, received_at }) => ({
    at: isoInstant(readInstant(received_at)),
    kind,
    amount,
  }));
};

/**
 * Everything that happened to a session: its steps, its mails, its payments, and who was in the room.
 * @param opensAt when the doors of a dated session open (ms, UTC), as for `readVisits`
 */
export const readHistory = async (
  db: Db,
  session: Pick<StoredSession, 'id' | 'order_id' | 'block_id'>,
  { viewer, opensAt }: { viewer: SessionViewer; opensAt: number | null },
): Promise<Pick<SessionDetail, 'events' | 'mails' | 'payments' | 'visits'>> => {
  const [events, mails, payments, visits] = await Promise.all([
    readEvents(db, session.id),
    readMails(db, session, viewer),
    readPayments(db, session.order_id),
    readVisits(db, session.id, opensAt),
  ]);
  return {
    events,
    mails,
    payments,
    visits: visits.map(({ party, from, until }) => ({
      party,
      from: isoInstant(from),
      until: isoInstant(until),
    })),
  };
};
