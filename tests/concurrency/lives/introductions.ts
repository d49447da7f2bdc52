import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionDetail } from '../../../src/plugins/pay-per-session/shared/contracts/session';
import type { Continuation, SessionStatus } from '../../../src/plugins/pay-per-session/shared/session-status';
import { standingActions, type Deed } from './reference';
import { DAY, HOUR, type Known, type World } from './world';

/*
 * The rules of introductory sessions, said once more and otherwise than the product says them: three places a client and
 * calendar month, one open session a host and client, and a decision that stays with the session it was made on.
 */

export const PLACES_A_MONTH = 3;

/** `2026-03`, in the site's time zone, which is UTC here. */
export const monthOf = (instant: number): string => new Date(instant).toISOString().slice(0, 7);

/** One of few starts of introductions: on the half hours of three days, the first of them far enough ahead. */
export const introductionAt = (world: World, slot: number): number => {
  const days = Math.ceil((world.site.clock.now() - world.base) / DAY);
  return world.base + (days + 2 + (slot % 3)) * DAY + Math.floor(slot / 3) * (HOUR / 2);
};

const introductionsOf = (world: World, { clientId }: Pick<Known, 'clientId'>): Known[] =>
  world.sessions.filter((one) => one.clientId === clientId && one.introduction);

/** An introduction as the tables have it: which months it takes a place in, and whether it is open. */
interface Introduction {
  id: SessionId;
  hostId: Known['hostId'];
  open: boolean;
  months: string[];
}

interface Row {
  id: SessionId;
  host_id: Known['hostId'];
  status: SessionStatus;
  starts_at: Date | null;
  respond_by: Date | null;
  proposed_at: Date | null;
}

const months = (times: readonly (Date | null)[]): string[] =>
  times.filter((time) => time !== null).map((time) => monthOf(time.getTime()));

/** A client's introductions in this life. The tables are asked, because pages tell far more and take longer. */
export const readIntroductions = async (
  world: World,
  of: Pick<Known, 'clientId'>,
): Promise<Introduction[]> => {
  const db = world.site.strapi.db.connection;
  const now = world.site.clock.now();
  const ids = introductionsOf(world, of).map(({ id }) => id);
  const rows = (await db('pps_sessions').whereIn('id', ids).orderBy('id')) as Row[];
  const proposals = (await db('pps_reservations')
    .whereIn('session_id', ids)
    .where('kind', 'proposal')
    .where('held_until', '>', new Date(now))) as { session_id: SessionId; starts_at: Date }[];
  const events = (await db('pps_session_events').whereIn('session_id', ids).orderBy('id')) as {
    session_id: SessionId;
    action: string;
  }[];
  return rows.map((row) => {
    const requested = row.status === 'requested' && (row.respond_by?.getTime() ?? 0) > now;
    const offered = proposals.filter(({ session_id: id }) => id === row.id).map((one) => one.starts_at);
    const done = standingActions({ events: events.filter(({ session_id: id }) => id === row.id) });
    // What the host's absence gave back stays given back, whatever is settled later.
    const used =
      ['delivered', 'client_absent', 'disputed'].includes(row.status) && !done.includes('mark_host_absent');
    const times = requested && row.proposed_at !== null ? offered : [row.starts_at];
    const takes = requested || row.status === 'scheduled' || used;
    return {
      id: row.id,
      hostId: row.host_id,
      open: requested || row.status === 'scheduled',
      months: takes ? [...new Set(months(times))] : [],
    };
  });
};

/** How many places of a month these sessions take, but for one of them. */
export const usedPlaces = (
  sessions: readonly Introduction[],
  { month, besides }: { month: string; besides?: SessionId },
): number => sessions.filter((one) => one.id !== besides && one.months.includes(month)).length;

/** Whether one of these sessions is open with a host, but for one of them. */
export const isOpen = (
  sessions: readonly Introduction[],
  { hostId }: Pick<Known, 'hostId'>,
  besides?: SessionId,
): boolean => sessions.some((one) => one.hostId === hostId && one.id !== besides && one.open);

type Pair = Pick<Known, 'clientId' | 'hostId'>;

/** The latest decision that stands between the two. */
export const standing = (
  world: World,
  pair: Pair,
): { sessionId: SessionId; decision: Continuation } | null => {
  const made = introductionsOf(world, pair)
    .filter(({ hostId }) => hostId === pair.hostId)
    .flatMap(({ id }) => {
      const decision = world.decided.get(id);
      return decision ? [{ sessionId: id, ...decision }] : [];
    })
    .sort((one, other) => other.order - one.order);
  return made[0] ?? null;
};

/** Which decision the deed writes down. */
export const decisionIn = (
  deed: Deed,
  { kind }: Pick<SessionDetail, 'kind'>,
  slot: number,
): Continuation | null => {
  if (kind !== 'introduction') return null;
  if (deed === 'approve') return 'approved';
  if (deed === 'reject') return 'rejected';
  return deed === 'mark_delivered' ? (slot % 3 === 0 ? 'approved' : 'rejected') : null;
};

/** Follows a step of an introduction that was seen to succeed. */
export const followStep = (
  world: World,
  { id }: Known,
  { deed, slot, before, after }: { deed: Deed; slot: number; before: SessionDetail; after: SessionDetail },
): void => {
  const had = world.decided.get(id) ?? null;
  if (deed === 'undo') {
    const again = world.decidedBefore.get(id) ?? null;
    if (again) world.decided.set(id, again);
    else world.decided.delete(id);
    return;
  }
  world.decidedBefore.set(id, had);
  const decision = decisionIn(deed, before, slot);
  if (decision !== null) world.decided.set(id, { decision, order: (world.keys += 1) });
  else if (after.status !== 'delivered' && after.status !== 'disputed') world.decided.delete(id);
};

/** What the product says of a client's places and of two people's decision is what the rules say. */
export const checkIntroductions = async (world: World, pair: Pair): Promise<void> => {
  const { app, strapi, useCases } = world.site;
  const sessions = await readIntroductions(world, pair);
  for (const { month, used } of await useCases.introductions.readAllowance(app, pair.clientId))
    expect({ month, used }).toEqual({ month, used: usedPlaces(sessions, { month }) });
  const said = await useCases.introductions.readIntroduction(strapi.db.connection, pair, app.clock.now());
  const expected = standing(world, pair);
  expect({ decision: said.decision, sessionId: said.decidedSessionId }).toEqual({
    decision: expected?.decision ?? null,
    sessionId: expected?.sessionId ?? null,
  });
};
