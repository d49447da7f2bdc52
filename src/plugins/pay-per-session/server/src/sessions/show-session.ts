import {
  SESSION_ACTIONS,
  type MoneyEffect,
  type SessionAction,
  type SessionDetail,
  type SessionEventView,
} from '../../../shared/contracts/session';
import type { Party, SessionKind, SessionStatus } from '../../../shared/session-status';
import { readIntroduction } from '../introductions';
import type { App } from '../platform/app';
import { database, readInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import { isoInstant } from '../platform/iso-instant';
import type { SessionId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { whatComesBack, type StoredOrder } from '../payments';
import { doorsOpenAt, linkUrl, liveLink, readPresence, roomDoor } from '../room';
import { listedColumns, listedSessions, listItemOf, NOT_SOLD, type ListedSession } from './list-item';
import { readPeople } from './read-people';
import { readAnswers, readSuspicions } from './read-suspicions';
import { actionsOf, refusalOf, transitionFrom, type TransitionAction } from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus } from './session-row';
import { endOf, readProposals } from './session-time';
import { actorOf, ownedBy, type SessionViewer } from './session-viewer';

interface StoredEvent {
  at: StoredInstant;
  actor: SessionEventView['actor'];
  action: string;
  from_status: SessionEventView['from'];
  to_status: SessionEventView['to'];
  reason: string | null;
}

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
}

/** A client sees their own mails; who works on the session sees both, and why one waits. */
const readMails = async (db: Db, id: SessionId, viewer: SessionViewer): Promise<SessionDetail['mails']> => {
  const rows = await db('pps_outgoing_mails')
    .where({ session_id: id })
    .modify((query) => (viewer.kind === 'client' ? void query.where('party', 'client') : undefined))
    .orderBy('id')
    .select<StoredSessionMail[]>('template', 'party', 'status', 'sent_at', 'last_error');
  return rows.map((row) => ({
    template: row.template,
    party: row.party,
    status: row.status,
    sentAt: isoInstant(readInstant(row.sent_at)),
    lastError: viewer.kind === 'client' ? null : row.last_error,
  }));
};

const readOrder = (db: Db, row: ListedSession): Promise<StoredOrder> =>
  db('pps_orders').where({ id: row.order_id }).first<StoredOrder>();

const paymentOf = (order: StoredOrder): SessionDetail['payment'] => ({
  reference: order.reference,
  status: order.status,
  provider: order.provider,
  paidAt: isoInstant(readInstant(order.paid_at)),
});

const moneyEffect = (status: SessionStatus, action: TransitionAction, order: StoredOrder): MoneyEffect => {
  const transition = transitionFrom(status, action);
  if (!transition || order.amount === 0) return 'nothing';
  return transition.money === 'stays' ? 'stays' : whatComesBack(order);
};

/** A decision about going on belongs to introductions only. */
const belongsTo = (action: SessionAction, kind: SessionKind): boolean =>
  kind === 'introduction' || (action !== 'approve' && action !== 'reject');

const partyOf = (viewer: SessionViewer): Party | null =>
  viewer.kind === 'host' || viewer.kind === 'client' ? viewer.kind : null;

/**
 * One session with everything the viewer may know, and what they may do with it now.
 * @throws Refusal NOT_FOUND when there is none, or it is somebody else's
 */
export const showSession = async (app: App, viewer: SessionViewer, id: SessionId): Promise<SessionDetail> => {
  const db = database(app.strapi);
  const row = await listedSessions(db)
    .where('session.id', id)
    .modify(ownedBy(viewer))
    .whereNotIn('session.status', NOT_SOLD)
    .first<ListedSession | undefined>(listedColumns(db));
  if (!row) throw new Refusal('NOT_FOUND');
  const now = app.clock.now();
  const party = partyOf(viewer);
  const settings = await readSettings(app.strapi);
  const status = effectiveStatus(row, now);
  const startsAt = readInstant(row.starts_at);
  const people = await readPeople(db, row);
  const pair = { hostId: row.host_id, clientId: row.client_id };
  const decides = status === 'requested' && party !== 'client';
  const [link, events, mails, order, presence, proposals, introduction, suspicions] = await Promise.all([
    party === null ? null : liveLink(db, id, party),
    readEvents(db, id),
    readMails(db, id, viewer),
    readOrder(db, row),
    readPresence(db, id, doorsOpenAt(startsAt, settings.doorsOpenMinutes)),
    status === 'requested' ? readProposals(db, id, now) : [],
    row.kind === 'introduction' ? readIntroduction(db, pair, now) : null,
    decides ? readSuspicions(db, row, { email: people.client.email, now }) : [],
  ]);
  const door = roomDoor({ status, startsAt }, now, settings.doorsOpenMinutes);
  const url = link === null ? null : linkUrl(app, link);
  const contact = party === 'client' ? people.host : people.client;
  const able = actionsOf(actorOf(viewer));
  const moment = momentOf(row, { now, actor: actorOf(viewer), presence, settings });
  return {
    ...listItemOf(row, now),
    serviceDescription: row.service_description,
    serviceId: row.service_id,
    agreeing: row.agreeing,
    location: row.location,
    fundingKind: row.funding_kind,
    note: row.note ?? '',
    answers: readAnswers(row.answers),
    suspicions,
    introduction,
    proposals: proposals.map((proposed) => ({
      startsAt: isoInstant(proposed),
      endsAt: isoInstant(endOf(row, proposed)),
    })),
    revision: row.revision,
    viewer: party ?? 'operator',
    contact: contact.email === null ? null : { name: contact.displayName, email: contact.email },
    linkUrl: url,
    room: {
      state: url === null && party !== null ? 'none' : door.state,
      opensAt: door.state === 'early' ? isoInstant(door.opensAt) : null,
      url: url === null ? null : `${url}/room`,
    },
    actions: SESSION_ACTIONS.filter((action) => able.includes(action) && belongsTo(action, row.kind)).map(
      (action) => ({
        action,
        refusal: refusalOf(status, action, moment),
        money: moneyEffect(status, action, order),
      }),
    ),
    events,
    mails,
    payment: paymentOf(order),
    presence: presence.minutes,
  };
};
