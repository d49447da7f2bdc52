import { MINUTE } from '../../platform/clock';
import { buffersBeside, type Span } from './buffers-beside';
import { findSlots, type BusyTime, type SlotAnswer, type SlotQuestion } from './find-slots';

/** What an hour of the same block takes of the host's time, with its buffers, and without; ms, UTC. */
export interface Sibling extends Span {
  taken: BusyTime;
}

/** What a sibling takes where an hour stands beside it: no buffer on that side. */
const besideIt =
  ({ startsAt, endsAt }: Span) =>
  ({ taken, ...sibling }: Sibling): BusyTime => ({
    ...taken,
    startsAt: sibling.startsAt === endsAt ? sibling.startsAt : taken.startsAt,
    endsAt: sibling.endsAt === startsAt ? sibling.endsAt : taken.endsAt,
  });

/** Whether a start is free for an hour that stands beside siblings there. */
const isFreeBeside = (question: SlotQuestion, siblings: readonly Sibling[], hour: Span): boolean => {
  const { bufferBeforeMinutes, bufferAfterMinutes } = question.rules;
  const { before, after } = buffersBeside(
    hour,
    { before: bufferBeforeMinutes, after: bufferAfterMinutes },
    siblings,
  );
  const busy = [...question.busy, ...siblings.map(besideIt(hour))];
  const { starts } = findSlots({
    ...question,
    rules: { ...question.rules, bufferBeforeMinutes: before, bufferAfterMinutes: after },
    busy: busy.sort((one, other) => one.startsAt - other.startsAt),
    from: hour.startsAt,
    to: hour.startsAt + 1,
  });
  return starts.includes(hour.startsAt);
};

/**
 * The free starts of an hour whose siblings of the same block stand in this calendar: as of any session, and those at
 * which it stands beside one of them without a gap, for which the two need no buffer between them.
 * @param question whose busy times are those of everybody else
 */
export const findSlotsBeside = (question: SlotQuestion, siblings: readonly Sibling[]): SlotAnswer => {
  if (siblings.length === 0) return findSlots(question);
  const { from, to, most = Infinity, rules } = question;
  const busy = [...question.busy, ...siblings.map(({ taken }) => taken)];
  const all = findSlots({ ...question, busy: busy.sort((one, other) => one.startsAt - other.startsAt) });
  const duration = rules.durationMinutes * MINUTE;
  const beside = siblings
    .flatMap(({ startsAt, endsAt }) => [endsAt, startsAt - duration])
    .filter((start) => start >= from && start < to && !all.starts.includes(start))
    .filter((start) => isFreeBeside(question, siblings, { startsAt: start, endsAt: start + duration }));
  const added = new Set(beside);
  if (added.size === 0) return all;
  const kept = all.removed.start.flatMap((start, index) => (added.has(start) ? [] : [index]));
  return {
    starts: [...all.starts, ...added].sort((one, other) => one - other).slice(0, most),
    removed: {
      start: kept.flatMap((index) => all.removed.start[index] ?? []),
      reason: kept.flatMap((index) => all.removed.reason[index] ?? []),
    },
  };
};
