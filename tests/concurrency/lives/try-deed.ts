import type { SessionDetail } from '../../../src/plugins/pay-per-session/shared/contracts/session';
import { actionsOf, doDeed } from './deeds';
import {
  checkIntroductions,
  followStep,
  introductionAt,
  isOpen,
  monthOf,
  PLACES_A_MONTH,
  readIntroductions,
  usedPlaces,
} from './introductions';
import { expectation, TAKES_TIME, type Deed } from './reference';
import { attempt, look, startAt, viewerOf, type Actor, type Known, type World } from './world';

/** Somebody's try at a session. */
export interface Try {
  session: number;
  actor: Actor;
  deed: Deed;
  slot: number;
  stale: boolean;
}

/** Follows a step that was seen to succeed; in its own words, and in those of the rules. */
export const remember = async (
  world: World,
  known: Known,
  { actor, deed, slot }: Pick<Try, 'actor' | 'deed' | 'slot'>,
  { before, after }: { before: SessionDetail; after: SessionDetail },
): Promise<void> => {
  const actions = actionsOf(deed, before, slot);
  world.steps.set(known.id, [...(world.steps.get(known.id) ?? []), ...actions]);
  world.last.set(known.id, { actor, action: deed, from: before.status, at: world.site.clock.now() });
  const kind = known.introduction ? 'introduction ' : '';
  world.seen.add(`${kind}${before.status} ${deed} ${after.status}`);
  if (!known.introduction) return;
  followStep(world, known, { deed, slot, before, after });
  await checkIntroductions(world, known);
};

/** A rule of introductions is named only where it is in the way. */
const checkRefusal = async (
  world: World,
  known: Known,
  { refusal, before, slot }: { refusal: string; before: SessionDetail; slot: number },
): Promise<void> => {
  expect(refusal).not.toBe('INTRODUCTION_APPROVED');
  if (refusal !== 'INTRODUCTION_OPEN' && refusal !== 'INTRODUCTIONS_USED_UP') return;
  const sessions = await readIntroductions(world, known);
  world.seen.add(`introduction refused ${refusal} in a step`);
  if (refusal === 'INTRODUCTION_OPEN') {
    expect(isOpen(sessions, known, known.id)).toBe(true);
    return;
  }
  const times = [introductionAt(world, slot), introductionAt(world, slot + 4)];
  const { startsAt } = before;
  const months = [...times, startsAt === null ? [] : Date.parse(startsAt)].flat().map(monthOf);
  const used = months.map((month) => usedPlaces(sessions, { month, besides: known.id }));
  expect(Math.max(...used)).toBeGreaterThanOrEqual(PLACES_A_MONTH);
};

/** Somebody tries something; the outcome is held against the reference. */
export const tryIt = async (world: World, known: Known, { actor, deed, slot, stale }: Try): Promise<void> => {
  const before = await look(world, known.id);
  const startsAt = before.startsAt === null ? null : Date.parse(before.startsAt);
  const now = world.site.clock.now();
  const wanted = known.introduction ? introductionAt(world, slot) : startAt(world, slot);
  const circumstances = { world, session: before, actor, now, startsAt, wanted };
  const expected = stale ? false : expectation(deed, circumstances);
  const refusal = await attempt(() =>
    doDeed(world, deed, {
      viewer: viewerOf(world, actor, known),
      session: before,
      revision: stale ? before.revision + 1 : before.revision,
      slot,
    }),
  );
  const after = await look(world, known.id);
  if (refusal !== null) {
    expect({ ...after, undo: null, mails: [] }).toEqual({ ...before, undo: null, mails: [] });
    if (expected !== false && expected !== null && !TAKES_TIME.includes(deed))
      throw new Error(`${deed} by ${actor} from ${before.status} was refused: ${refusal}`);
    if (expected !== false) await checkRefusal(world, known, { refusal, before, slot });
    return;
  }
  if (expected === false) throw new Error(`${deed} by ${actor} from ${before.status} was not refused.`);
  if (expected !== null) expect(after.status).toBe(expected);
  expect(after.revision).toBe(before.revision + actionsOf(deed, before, slot).length);
  await remember(world, known, { actor, deed, slot }, { before, after });
};
