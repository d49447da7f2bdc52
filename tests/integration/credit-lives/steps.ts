import { blockRevisionOf } from '../../../src/plugins/pay-per-session/shared/contracts/block';
import type {
  SessionAction,
  SessionDetail,
} from '../../../src/plugins/pay-per-session/shared/contracts/session';
import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../../src/plugins/pay-per-session/server/src/sessions';
import {
  buyWithCredits,
  creditEffectOf,
  numbersOf,
  type aCreditClient,
  type CreditNumbers,
  type CreditWorld,
  type RunningApp,
} from '../../harness';

export const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Actor = 'host' | 'client' | 'operator';
export interface Life {
  site: RunningApp;
  world: CreditWorld;
  client: Awaited<ReturnType<typeof aCreditClient>>;
  services: Record<'arranged' | 'requested' | 'booked', number>;
  viewers: Record<Actor, SessionViewer>;
  sessions: SessionId[];
  /** What several hours made at once, in any life. */
  seen: Set<string>;
}
export type Step = (life: Life) => Promise<void>;

const refusedOr = async (work: Promise<unknown>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal' });
    return false;
  }
};

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

const make = (
  { site }: Life,
  viewer: SessionViewer,
  shown: SessionDetail,
  { action, hours }: { action: SessionAction; hours: number },
): Promise<unknown> => {
  const { id: shownId, revision, block } = shown;
  const several = hours === 1 ? { revision } : { revision, hours, blockRevision: blockRevisionOf(block) };
  const { sessions } = site.useCases;
  const id = shownId as SessionId;
  const reason = 'For the record';
  const local = iso(Math.ceil(site.clock.now() / HOUR) * HOUR + 3 * DAY);
  const marking = (outcome: 'delivered' | 'client_absent' | 'host_absent') =>
    sessions.markOutcome(site.app, viewer, id, { outcome, note: '', revision });
  const settling = (outcome: 'delivered' | 'client_absent' | 'host_absent' | 'cancelled') =>
    sessions.settleDispute(site.app, viewer, id, { outcome, reason, revision });
  const ways: Partial<Record<SessionAction, () => Promise<unknown>>> = {
    accept: () => sessions.acceptRequest(site.app, viewer, id, several),
    decline: () => sessions.declineRequest(site.app, viewer, id, { reason, ...several }),
    withdraw: () => sessions.withdrawRequest(site.app, viewer, id, { reason: '', ...several }),
    cancel: () => sessions.cancelSession(site.app, viewer, id, { reason, ...several }),
    schedule: () =>
      sessions.scheduleSession(site.app, viewer, id, {
        startsAtLocal: local,
        timeZone: 'UTC',
        fold: 'earlier',
        revision,
      }),
    mark_delivered: () => marking('delivered'),
    mark_client_absent: () => marking('client_absent'),
    mark_host_absent: () => marking('host_absent'),
    dispute: () => sessions.disputeSession(site.app, viewer, id, { reason, revision }),
    settle_delivered: () => settling('delivered'),
    settle_client_absent: () => settling('client_absent'),
    settle_host_absent: () => settling('host_absent'),
    settle_cancelled: () => settling('cancelled'),
  };
  return ways[action]?.() ?? Promise.resolve();
};

const MADE: readonly SessionAction[] = [
  'accept',
  'decline',
  'withdraw',
  'cancel',
  'schedule',
  'mark_delivered',
  'mark_client_absent',
  'mark_host_absent',
  'dispute',
  'settle_delivered',
  'settle_client_absent',
  'settle_host_absent',
  'settle_cancelled',
];

/** What was said of the credit before the click is what becomes of it. */
const DELTAS: Record<NonNullable<SessionDetail['actions'][number]['credit']>, Partial<CreditNumbers>> = {
  stays: {},
  waits: {},
  nothing: {},
  comes_back: { available: 1 },
  expires: { expired: 1 },
  taken_again: {},
};

export const buys =
  (agreeing: keyof Life['services'], slot: number, hours: number): Step =>
  async ({ site, client, services, sessions }) => {
    const startsAt = Math.floor(site.clock.now() / HOUR) * HOUR + 3 * DAY + slot * HOUR;
    const time = agreeing === 'arranged' ? {} : { startsAt, hours };
    const { clientId } = client;
    const before = await numbersOf(site, client.allocationId);
    let sold = 0;
    await refusedOr(
      buyWithCredits(site, { clientId }, { serviceId: services[agreeing], ...time }).then(
        ({ sessionIds }) => {
          sessions.push(...sessionIds);
          sold = sessionIds.length;
        },
      ),
    );
    const after = await numbersOf(site, client.allocationId);
    expect(before.available - after.available).toBe(sold);
  };

export interface Choice {
  actor: Actor;
  session: number;
  action: number;
  /** Whether to take what is possible now, where anything is. */
  sensible: boolean;
  /** Whether to leave what would end it before it has begun. */
  patient: boolean;
  /** Whether with all the hours of its block that can. */
  atOnce: boolean;
}

const IMPATIENT: readonly SessionAction[] = ['cancel', 'withdraw', 'decline', 'settle_cancelled'];

/** One of the steps that this actor could ever make with the session. */
const choose = ({ actions }: SessionDetail, { action, sensible, patient }: Choice) => {
  const makeable = actions.filter(
    (offered) => MADE.includes(offered.action) && !(patient && IMPATIENT.includes(offered.action)),
  );
  const possible = makeable.filter(({ refusal }) => refusal === null);
  const among = sensible && possible.length > 0 ? possible : makeable;
  return among[action % Math.max(1, among.length)];
};

/** Makes a step, and sees that it does to the credits what was said before it. */
const take = async (
  life: Life,
  viewer: SessionViewer,
  shown: SessionDetail,
  { said, atOnce }: { said: SessionDetail['actions'][number]; atOnce: boolean },
): Promise<void> => {
  const { site, client } = life;
  const { action } = said;
  const together = atOnce && said.hours.length > 0;
  const effects = together ? said.hours.map(({ credit }) => credit) : [creditEffectOf(shown, action)];
  const before = await numbersOf(site, client.allocationId);
  const done = await refusedOr(make(life, viewer, shown, { action, hours: effects.length }));
  // A date may be taken; everything else is refused before the click, or not at all.
  if (action !== 'schedule') expect([action, done]).toEqual([action, said.refusal === null]);
  if (done && together) life.seen.add(`${shown.status} ${action} at once`);
  const after = await numbersOf(site, client.allocationId);
  if (effects.includes('taken_again')) return;
  const sum = (which: 'available' | 'expired'): number =>
    effects.reduce((so, effect) => so + (DELTAS[done ? (effect ?? 'nothing') : 'nothing'][which] ?? 0), 0);
  expect([action, after.available - before.available, after.expired - before.expired]).toEqual([
    action,
    sum('available'),
    sum('expired'),
  ]);
};

export const takes =
  (choice: Choice): Step =>
  async (life) => {
    const id = life.sessions[choice.session % Math.max(1, life.sessions.length)];
    if (id === undefined) return;
    const viewer = life.viewers[choice.actor];
    const shown = await life.site.useCases.sessions.showSession(life.site.app, viewer, id);
    const said = choose(shown, choice);
    if (said) await take(life, viewer, shown, { said, atOnce: choice.atOnce });
  };

/** All hours of the block of a session make this step, as far as they can. */
export const allMake =
  (actor: Actor, action: SessionAction, session = 0): Step =>
  async (life) => {
    const id = life.sessions[session];
    if (id === undefined) throw new Error('Nothing was sold.');
    const viewer = life.viewers[actor];
    const shown = await life.site.useCases.sessions.showSession(life.site.app, viewer, id);
    const said = shown.actions.find((offered) => offered.action === action);
    if (!said) throw new Error(`There is no ${action}.`);
    await take(life, viewer, shown, { said, atOnce: true });
  };

export const undoes =
  (actor: Actor, which: number): Step =>
  async ({ site, sessions, viewers }) => {
    const id = sessions[which % Math.max(1, sessions.length)];
    if (id === undefined) return;
    const { revision } = await site.useCases.sessions.showSession(site.app, viewers[actor], id);
    await refusedOr(site.useCases.sessions.undoStep(site.app, viewers[actor], id, { revision }));
  };

export const waits =
  (milliseconds: number): Step =>
  async ({ site }) => {
    site.clock.move(milliseconds);
    await site.useCases.sessions.sweepSessions(site.app);
    await site.useCases.wallet.expireTerms(site.app);
  };
