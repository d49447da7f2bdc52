import { SESSION_ACTIONS, type SessionAction, type SessionDetail } from '../../../shared/contracts/session';
import {
  knowEachOther,
  NOT_SOLD,
  type Party,
  type SessionKind,
  type SessionStatus,
} from '../../../shared/session-status';
import { readIntroductionOf } from '../introductions';
import type { App } from '../platform/app';
import { database, readInstant, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import { isoInstant } from '../platform/iso-instant';
import type { SessionId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import type { StoredOrder } from '../payments';
import { doorsOpenAt, linkUrl, liveLinks, readPresence, roomDoor } from '../room';
import { readSessionCredit } from '../wallet';
import { listedColumns, listedSessions, listItemOf, type ListedSession } from './list-item';
import { readUndoableStep, type UndoableStep } from './last-step';
import { creditViewOf, effectsOf } from './show-effects';
import { readBlockFor } from './read-block';
import { readHistory } from './session-history';
import { readPeople } from './read-people';
import { readAnswers, readSuspicions } from './read-suspicions';
import { actionsOf, refusalOf } from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus } from './session-row';
import { endOf, readProposals } from './session-time';
import { actorOf, ownedBy, type SessionViewer } from './session-viewer';

const readOrder = (db: Db, row: ListedSession): Promise<StoredOrder> =>
  db('pps_orders').where({ id: row.order_id }).first<StoredOrder>();

const paymentOf = (order: StoredOrder): SessionDetail['payment'] => ({
  reference: order.reference,
  status: order.status,
  provider: order.provider,
  paidAt: isoInstant(readInstant(order.paid_at)),
});

/** A decision about going on belongs to introductions only. */
const belongsTo = (action: SessionAction, kind: SessionKind): boolean =>
  kind === 'introduction' || (action !== 'approve' && action !== 'reject');

const SECOND = 1000;

const undoOf = (last: UndoableStep | null, order: StoredOrder, now: number): SessionDetail['undo'] =>
  last === null || now >= last.until
    ? null
    : {
        action: last.action,
        seconds: Math.ceil((last.until - now) / SECOND),
        hours: last.sessions.length,
        money: order.amount > 0 && order.status !== last.before.money.status,
      };

const partyOf = (viewer: SessionViewer): Party | null =>
  viewer.kind === 'host' || viewer.kind === 'client' ? viewer.kind : null;

/** The other one's address, once the two have agreed; an operator, who looks after both, has the client's at once. */
const contactOf = (
  { host, client }: Awaited<ReturnType<typeof readPeople>>,
  party: Party | null,
  status: SessionStatus,
): SessionDetail['contact'] => {
  const { displayName: name, email } = party === 'client' ? host : client;
  return email === null || (party !== null && !knowEachOther(status)) ? null : { name, email };
};

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
  const pair = { sessionId: id, hostId: row.host_id, clientId: row.client_id };
  const decides = status === 'requested' && party !== 'client';
  const opensAt = doorsOpenAt(startsAt, settings.doorsOpenMinutes);
  const [live, order, credit, presence, proposals, last, introduction, suspicions, history] =
    await Promise.all([
      liveLinks(db, id),
      readOrder(db, row),
      row.funding_kind === 'credits' ? readSessionCredit(db, id, now) : null,
      readPresence(db, id, opensAt),
      status === 'requested' ? readProposals(db, id, now) : [],
      readUndoableStep(db, viewer, id),
      row.kind === 'introduction' ? readIntroductionOf(db, pair, now) : null,
      decides ? readSuspicions(db, row, { email: people.client.email, now }) : [],
      readHistory(db, row, { viewer, opensAt }),
    ]);
  const block = await readBlockFor(app, db, row, { viewer, now, settings });
  const door = roomDoor({ status, startsAt }, now, settings.doorsOpenMinutes);
  const link = party === null ? null : live[party];
  const url = link === null ? null : linkUrl(app, link);
  const able = actionsOf(actorOf(viewer));
  const moment = momentOf(row, { now, actor: actorOf(viewer), presence, settings, order, credit });
  return {
    ...listItemOf(row, now),
    serviceDescription: row.service_description,
    serviceId: row.service_id,
    agreeing: row.agreeing,
    location: row.location,
    credit: credit && creditViewOf(credit),
    note: row.note ?? '',
    answers: readAnswers(row.answers),
    suspicions,
    block: block.hours,
    introduction,
    proposals: proposals.map((proposed) => ({
      startsAt: isoInstant(proposed),
      endsAt: isoInstant(endOf(row, proposed)),
    })),
    viewer: party ?? 'operator',
    hostEmail: party === null ? people.host.email : null,
    contact: contactOf(people, party, status),
    linkUrl: url,
    links: { host: live.host?.id ?? null, client: live.client?.id ?? null },
    room: {
      state: url === null && party !== null ? 'none' : door.state,
      opensAt: door.state === 'early' ? isoInstant(door.opensAt) : null,
      url: url === null ? null : `${url}/room`,
    },
    actions: SESSION_ACTIONS.filter((action) => able.includes(action) && belongsTo(action, row.kind)).map(
      (action) => {
        const refusal = refusalOf(status, action, moment);
        const hours = refusal === null ? block.hoursFor(action) : [];
        return { action, refusal, ...effectsOf(status, action, { order, credit }), hours };
      },
    ),
    undo: undoOf(last, order, now),
    ...history,
    payment: paymentOf(order),
    presence: presence.minutes,
  };
};
