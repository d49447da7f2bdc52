import type { SessionDetail } from '../../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionStatus } from '../../../src/plugins/pay-per-session/shared/session-status';
import { HOUR, MINUTE, type Actor, type World } from './world';

/*
 * "A session's life" of the product's rules, said once more and otherwise than the product says it: the product is
 * held against this.
 */

export const DEEDS = [
  'accept',
  'decline',
  'counter',
  'take_proposal',
  'withdraw',
  'date',
  'move',
  'mark_delivered',
  'mark_client_absent',
  'mark_host_absent',
  'approve',
  'reject',
  'cancel',
  'dispute',
  'settle_delivered',
  'settle_client_absent',
  'settle_host_absent',
  'settle_cancelled',
  'undo',
] as const;
export type Deed = (typeof DEEDS)[number];

/** These take time of the two, which somebody else may have, or which may not be on offer. */
export const TAKES_TIME: readonly Deed[] = ['counter', 'date', 'move', 'undo'];

export interface Circumstances {
  world: World;
  session: SessionDetail;
  actor: Actor;
  now: number;
  /** Whether the host's side set the present date less than a day ahead. */
  startsAt: number | null;
  /** The date the deed names, where it names one. */
  wanted: number;
}

const MARKED: readonly SessionStatus[] = ['delivered', 'client_absent', 'host_absent'];
const hostSide = (actor: Actor): boolean => actor === 'host' || actor === 'operator';

const lastAgo = ({ world, session, now }: Circumstances): number =>
  now - (world.last.get(session.id as never)?.at ?? 0);

/** What was done to a session, but for what was undone. */
export const standingActions = ({ events }: { events: readonly { action: string }[] }): string[] => {
  const standing: string[] = [];
  for (const { action } of events) {
    if (action === 'undo') standing.pop();
    else standing.push(action);
  }
  return standing;
};

const settled = ({ session }: Circumstances): boolean =>
  standingActions(session).some((action) => action.startsWith('settle_'));

const endedAt = ({ session }: Circumstances): number =>
  Date.parse(session.events.findLast(({ action }) => /^(mark|settle)_/u.test(action))?.at ?? '');

/** Whether the notice is kept; null where it depends on who chose the date. */
const inTime = ({ actor, startsAt, now, session }: Circumstances): boolean | null => {
  if (actor === 'operator' || startsAt === null) return true;
  if (now <= startsAt - 24 * HOUR) return true;
  // A client whose date somebody else has set late may still go.
  const setByOthers = session.events.some(({ action }) => action === 'schedule' || action === 'move');
  return actor === 'client' && setByOthers && now <= startsAt ? null : false;
};

const marking = (circumstances: Circumstances, to: SessionStatus): SessionStatus | false => {
  const { session, actor, startsAt, now } = circumstances;
  const begun = session.status === 'scheduled' && startsAt !== null && now >= startsAt;
  const undated = session.status === 'unscheduled' && to === 'delivered';
  return hostSide(actor) && (begun || undated) ? to : false;
};

const settling = ({ session, actor }: Circumstances, to: SessionStatus): SessionStatus | false => {
  const keeps = to === 'delivered' || to === 'client_absent';
  if (actor !== 'operator' || session.status !== 'disputed') return false;
  return keeps && session.payment.status === 'refunded' ? false : to;
};

const cancelling = (circumstances: Circumstances): SessionStatus | false | null => {
  const { session } = circumstances;
  if (session.status === 'unscheduled') return 'cancelled';
  if (session.status !== 'scheduled') return false;
  const allowed = inTime(circumstances);
  return allowed === null ? null : allowed && 'cancelled';
};

const moving = (circumstances: Circumstances, byClient: boolean): SessionStatus | false | null => {
  const { session } = circumstances;
  if (!byClient && session.status === 'unscheduled') return hostSide(circumstances.actor) && 'scheduled';
  if (session.status !== 'scheduled') return false;
  const booked = session.agreeing === 'booked';
  if (circumstances.actor === 'client' && !booked) return false;
  // The client has the notice for the new date of what they booked, too.
  if (circumstances.actor === 'host' && booked && circumstances.wanted < circumstances.now + 24 * HOUR)
    return false;
  const allowed = inTime(circumstances);
  return allowed === null ? null : allowed && 'scheduled';
};

const undoing = (circumstances: Circumstances): SessionStatus | false | null => {
  const { world, session, actor } = circumstances;
  const last = world.last.get(session.id as never);
  const undoable = /^(decline|withdraw|cancel|mark_|approve|reject|dispute|settle_)/u.test(
    last?.action ?? '',
  );
  if (!last || !undoable || last.actor !== actor || lastAgo(circumstances) >= MINUTE + 5000) return false;
  // The real clock goes on: close to the minute both may happen, and a request may have lapsed meanwhile.
  return lastAgo(circumstances) > MINUTE - 15_000 ? null : (last.from as SessionStatus);
};

/** What a deed makes of a session: its new status, false where it is to be refused, null where both may be. */
export const expectation = (deed: Deed, circumstances: Circumstances): SessionStatus | false | null => {
  const { session, actor, now } = circumstances;
  const { status, awaits } = session;
  if (actor === 'other_host' || actor === 'other_client') return false;
  switch (deed) {
    case 'accept':
      return status === 'requested' && awaits === 'host' && hostSide(actor) && 'scheduled';
    case 'decline':
      return status === 'requested' && hostSide(actor) && 'declined';
    case 'counter':
      return status === 'requested' && awaits === 'host' && hostSide(actor) && 'requested';
    case 'take_proposal':
      return status === 'requested' && awaits === 'client' && actor === 'client' && 'scheduled';
    case 'withdraw':
      return status === 'requested' && actor === 'client' && 'withdrawn';
    case 'date':
      return moving(circumstances, false);
    case 'move':
      return moving(circumstances, true);
    case 'mark_delivered':
      return marking(circumstances, 'delivered');
    case 'mark_client_absent':
      return marking(circumstances, 'client_absent');
    case 'mark_host_absent':
      return marking(circumstances, 'host_absent');
    case 'approve':
    case 'reject':
      return session.kind === 'introduction' && status === 'delivered' && hostSide(actor) && 'delivered';
    case 'cancel':
      return cancelling(circumstances);
    case 'dispute': {
      const inReach = MARKED.includes(status) && now - endedAt(circumstances) < 72 * HOUR;
      return actor === 'client' && inReach && !settled(circumstances) && 'disputed';
    }
    case 'settle_delivered':
      return settling(circumstances, 'delivered');
    case 'settle_client_absent':
      return settling(circumstances, 'client_absent');
    case 'settle_host_absent':
      return settling(circumstances, 'host_absent');
    case 'settle_cancelled':
      return settling(circumstances, 'cancelled');
    case 'undo':
      return undoing(circumstances);
  }
};
