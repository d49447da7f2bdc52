import type { Knex } from 'knex';
import {
  SESSION_TYPES,
  type Need,
  type SessionFilters,
  type SessionTab,
  type SessionType,
} from '../../../shared/contracts/session';
import { NOT_SOLD, UPCOMING } from '../../../shared/session-status';
import { dateOf, dayOf, startOfDate } from '../calendar';
import { NOT_DECIDED_SINCE } from '../introductions';
import { DAY } from '../platform/clock';
import { containing, writeInstant, type Db } from '../platform/database';
import type { HostId } from '../platform/ids';
import { ofStatus, settledIntroduction, stillLive } from './live-sessions';
import type { StoredSession } from './session-row';
import { ownedBy, type SessionViewer } from './session-viewer';
import { lapsedRequest, notLapsed, overdueConfirmation, withStatus } from './status-now';

export type Condition = (query: Knex.QueryBuilder) => void;

const CONDITIONS_OF_NEED: Record<Need, (now: number) => Condition> = {
  answer: (now) => (query) =>
    void query.where(ofStatus('requested')).whereNull('session.proposed_at').where(notLapsed(now)),
  outcome: (now) => (query) =>
    void query.where(ofStatus('scheduled')).where('session.ends_at', '<=', writeInstant(now)),
  decision: () => (query) => void query.where(settledIntroduction).whereRaw(NOT_DECIDED_SINCE),
  dispute: () => (query) => void query.where(ofStatus('disputed')),
  date: () => (query) => void query.where(ofStatus('unscheduled')),
  choice: (now) => (query) =>
    void query.where(ofStatus('requested')).whereNotNull('session.proposed_at').where(notLapsed(now)),
};

const NEEDS_OF: Record<SessionViewer['kind'], readonly Need[]> = {
  host: ['answer', 'outcome', 'decision', 'dispute', 'date'],
  operator: ['dispute', 'answer', 'outcome', 'decision', 'date'],
  client: ['choice'],
  system: [],
};

/** What may need this viewer, the most urgent first. */
export const needsOf = (viewer: SessionViewer): readonly Need[] => NEEDS_OF[viewer.kind];

/** Sessions that need this of somebody at `now` (ms, UTC). */
export const inNeed = (need: Need, now: number): Condition => CONDITIONS_OF_NEED[need](now);

const stillToCome =
  (now: number): Condition =>
  (query) => {
    void query.where(ofStatus('unscheduled'));
    void query.orWhere(
      (dated) => void dated.where(ofStatus('scheduled')).where('session.ends_at', '>', writeInstant(now)),
    );
    void query.orWhere((asked) => void asked.where(ofStatus('requested')).where(notLapsed(now)));
  };

const over =
  (now: number): Condition =>
  (query) => {
    void query.whereNotIn('session.status', [...NOT_SOLD, 'unscheduled', 'scheduled', 'requested']);
    void query.orWhere(
      (dated) => void dated.where(ofStatus('scheduled')).where('session.ends_at', '<=', writeInstant(now)),
    );
    void query.orWhere(lapsedRequest(now));
  };

/**
 * The ids of what needs this viewer. Each kind is asked for by itself, because it has a small index of its own: of one
 * condition for all of them SQLite would make a look at every session.
 */
const idsInNeed =
  (viewer: SessionViewer, now: number) =>
  (ids: Knex.QueryBuilder): void => {
    const select =
      (need: Need): Condition =>
      (query) =>
        void query
          .from('pps_sessions as session')
          .select('session.id')
          .modify(ownedBy(viewer))
          .where(inNeed(need, now));
    const [first, ...others] = needsOf(viewer);
    if (first === undefined) void ids.from('pps_sessions as session').select('session.id').whereRaw('1 = 0');
    else void ids.modify(select(first)).unionAll(others.map(select));
  };

const CONDITIONS_OF_TAB: Record<SessionTab, (viewer: SessionViewer, now: number) => Condition> = {
  action: (viewer, now) => (query) => void query.whereIn('session.id', idsInNeed(viewer, now)),
  upcoming: (_, now) => (query) =>
    void query
      .where(ofStatus('scheduled'))
      // No session lasts a day: the index is read from there on.
      .where('session.listed_at', '>', writeInstant(now - DAY))
      .where('session.listed_at', '<=', writeInstant(now + UPCOMING))
      .where('session.ends_at', '>', writeInstant(now)),
  coming: (_, now) => (query) => void query.where(stillLive).where(stillToCome(now)),
  past: (_, now) => (query) => void query.where(over(now)),
  all: () => (query) => void query.whereNotIn('session.status', NOT_SOLD),
};

/** Sessions in this tab of the viewer's at `now` (ms, UTC). */
export const inTab = (tab: SessionTab, viewer: SessionViewer, now: number): Condition =>
  CONDITIONS_OF_TAB[tab](viewer, now);

/** One line a type: what its rows have in common. The first that fits is what a row is called. */
const ROWS_OF_TYPE: Record<SessionType, Partial<Pick<StoredSession, 'kind' | 'funding_kind'>>> = {
  introductory: { kind: 'introduction' },
  paid: { kind: 'regular', funding_kind: 'card' },
  credits: { kind: 'regular', funding_kind: 'credits' },
  free: { kind: 'regular', funding_kind: 'free' },
};

/** What a list calls this session. */
export const typeOf = ({ kind, funding_kind }: Pick<StoredSession, 'kind' | 'funding_kind'>): SessionType =>
  SESSION_TYPES.find((type) => {
    const row = ROWS_OF_TYPE[type];
    return (row.kind ?? kind) === kind && (row.funding_kind ?? funding_kind) === funding_kind;
  }) ?? 'paid';

const ofType =
  (type: SessionType): Condition =>
  (query) => {
    for (const [column, value] of Object.entries(ROWS_OF_TYPE[type]))
      void query.where(`session.${column}`, value);
  };

/** Hosts by whose name a search finds their sessions. */
export const hostsNamed = (db: Db, search: string): Promise<HostId[]> =>
  db('pps_hosts')
    .whereRaw(`lower(display_name) like ? escape '\\'`, [containing(search)])
    .orderBy('id')
    .pluck<HostId[]>('id');

/**
 * Found by the session's own text, or by its host. Among everybody's sessions an index of texts finds them; among those
 * of one person it would bring everybody else's too, so there it is kept from looking.
 */
const found =
  (search: string, hosts: readonly HostId[], everybodys: boolean): Condition =>
  (query) => {
    const text = everybodys ? 'session.search_text' : `(session.search_text || '')`;
    void query.whereRaw(`${text} like ? escape '\\'`, [containing(search)]);
    if (hosts.length > 0) void query.orWhereIn('session.host_id', hosts);
  };

interface Reading {
  viewer: SessionViewer;
  now: number;
  /** In which the two dates are meant. */
  timeZone: string;
  /** Whose sessions a search finds by the host's name. */
  hosts: readonly HostId[];
}

/** Sessions that the filters ask for, without tab and order. */
export const matching =
  (filters: SessionFilters, { viewer, now, timeZone, hosts }: Reading): Condition =>
  (query) => {
    const { status, type, overdue, serviceId, clientId, hostId, from, to, search } = filters;
    if (status) void query.where(withStatus(status, now));
    if (type) void query.where(ofType(type));
    if (overdue) void query.where(overdueConfirmation(now));
    if (serviceId) void query.where('session.service_id', serviceId);
    if (clientId) void query.where('session.client_id', clientId);
    if (hostId) void query.where('session.host_id', hostId);
    // What has a date is listed by it: the index that gives the order holds everything else that is asked for, too.
    if (from || to) void query.whereNotNull('session.starts_at');
    if (from) void query.where('session.listed_at', '>=', writeInstant(startOfDate(timeZone, from)));
    if (to) {
      const end = startOfDate(timeZone, dateOf(dayOf(to) + 1));
      void query.where('session.listed_at', '<', writeInstant(end));
    }
    const everybodys = viewer.kind === 'operator' && !hostId && !clientId;
    if (search) void query.where(found(search, hosts, everybodys));
  };
