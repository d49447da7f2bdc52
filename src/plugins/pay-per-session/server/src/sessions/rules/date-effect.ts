import type { ActorKind, SessionStatus } from '../../../../shared/session-status';
import { HOUR, MINUTE } from '../../platform/clock';

/**
 * What a step does to a session's date, and to the time of its two people:
 * `chosen` takes the time the client has chosen, `set` the one chosen by whoever makes the step, `proposed` keeps
 * other times instead, softly, `released` keeps the date on record and gives its time up, `dropped` leaves no date.
 */
export type DateEffect = 'untouched' | 'chosen' | 'set' | 'proposed' | 'released' | 'dropped';

/** Time that stays reserved for a session; `heldUntil` is null for good. Instants in ms, UTC. */
export interface KeptTime {
  kind: 'request' | 'proposal' | 'booking';
  startsAt: number;
  heldUntil: number | null;
  /** What it kept of the service's buffers, where it is kept once more. */
  buffers?: { before: number; after: number } | undefined;
}

/** Columns of a session's row that say when it is; a missing one stays as it is. Instants in ms, UTC. */
export interface DateColumns {
  starts_at?: number | null;
  ends_at?: number | null;
  /** When somebody other than the client set the date; null where it is the client's own choice. */
  dated_at?: number | null;
  proposed_at?: number;
  respond_by?: number;
}

/** How the date stands after a step. `kept` is all the time the session has from then on; null where it is untouched. */
export interface DateAfter {
  columns: DateColumns;
  kept: readonly KeptTime[] | null;
}

/** The instant at which a session of `durationMinutes` ends that begins at `startsAt` (ms, UTC). */
export const endAfter = (startsAt: number, durationMinutes: number): number =>
  startsAt + durationMinutes * MINUTE;

interface DatedStep {
  date: DateEffect;
  to: SessionStatus;
}

interface DateChoice {
  now: number;
  actor: ActorKind;
  durationMinutes: number;
  /** The policy of the site: hours to answer a request, or what is proposed instead of it. */
  answerHours: number;
  /** The date the step takes: the new one, or the one the session has. */
  startsAt: number | null;
  /** Until when an answer is worth something at the latest, where that is not the date itself. */
  answerBefore?: number | undefined;
  /** The times that are proposed instead. */
  proposals: readonly number[];
}

const proposed = ({ now, proposals, answerHours }: DateChoice): DateAfter => {
  if (proposals.length === 0) throw new Error('Nothing is proposed.');
  // Each can be taken until it would begin, so the client has time for as long as one of them can.
  const answerBy = Math.min(now + answerHours * HOUR, Math.max(...proposals));
  return {
    columns: { starts_at: null, ends_at: null, proposed_at: now, respond_by: answerBy },
    kept: proposals.map((startsAt) => ({
      kind: 'proposal',
      startsAt,
      heldUntil: Math.min(answerBy, startsAt),
    })),
  };
};

const taken = ({ date, to }: DatedStep, choice: DateChoice): DateAfter => {
  const { now, actor, startsAt, durationMinutes, answerHours, answerBefore } = choice;
  if (startsAt === null) throw new Error('A date is taken without a date.');
  const columns = {
    starts_at: startsAt,
    ends_at: endAfter(startsAt, durationMinutes),
    dated_at: date === 'set' && actor !== 'client' ? now : null,
  };
  if (to !== 'requested') return { columns, kept: [{ kind: 'booking', startsAt, heldUntil: null }] };
  const answerBy = Math.min(now + answerHours * HOUR, answerBefore ?? startsAt);
  return {
    columns: { ...columns, respond_by: answerBy },
    kept: [{ kind: 'request', startsAt, heldUntil: answerBy }],
  };
};

/** What a step of the transition table makes of a session's date. Instants in ms, UTC. */
export const dateAfter = (step: DatedStep, choice: DateChoice): DateAfter => {
  switch (step.date) {
    case 'untouched':
      return { columns: {}, kept: null };
    case 'chosen':
    case 'set':
      return taken(step, choice);
    case 'proposed':
      return proposed(choice);
    case 'released':
      return { columns: {}, kept: [] };
    case 'dropped':
      return { columns: { starts_at: null, ends_at: null }, kept: [] };
  }
};
