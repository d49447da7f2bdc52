import { PARTIES, type Outcome, type Party, type SessionStatus } from '../../../../shared/session-status';
import { MINUTE } from '../../platform/clock';

/** One stay in the room; `until` is the last moment we know of. Instants are ms, UTC. */
export interface Visit {
  party: Party;
  from: number;
  until: number;
}

interface Span {
  from: number;
  until: number;
}

/** The stays of one party, joined where they touch or overlap, in order. */
const spansOf = (visits: readonly Visit[], party: Party): Span[] => {
  const spans: Span[] = [];
  const own = visits.filter((visit) => visit.party === party).sort((a, b) => a.from - b.from);
  for (const { from, until } of own) {
    const last = spans.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else spans.push({ from, until });
  }
  return spans;
};

/** Whole minutes each party was in the room; time in two windows at once counts once. */
export const minutesInRoom = (visits: readonly Visit[]): Record<Party, number> => {
  const minutes: Record<Party, number> = { host: 0, client: 0 };
  for (const party of PARTIES) {
    const total = spansOf(visits, party).reduce((sum, { from, until }) => sum + until - from, 0);
    minutes[party] = Math.floor(total / MINUTE);
  }
  return minutes;
};

/** Time in which both of two lists of stays were there. */
const together = (visits: readonly Visit[]): Span[] =>
  spansOf(visits, 'host').flatMap((host) =>
    spansOf(visits, 'client')
      .map((client) => ({
        from: Math.max(host.from, client.from),
        until: Math.min(host.until, client.until),
      }))
      .filter(({ from, until }) => from <= until),
  );

/** Whole minutes both were in the room at the same time. */
export const minutesTogether = (visits: readonly Visit[]): number =>
  Math.floor(together(visits).reduce((sum, { from, until }) => sum + until - from, 0) / MINUTE);

/** What belongs to the session itself: a talk before its doors opened, to agree on the date, is no evidence of it. */
export const sinceDoors = (visits: readonly Visit[], opensAt: number | null): Visit[] =>
  opensAt === null
    ? [...visits]
    : visits
        .filter(({ until }) => until > opensAt)
        .map((visit) => ({ ...visit, from: Math.max(visit.from, opensAt) }));

/** When both were in the room for the first time (ms, UTC), or null when they never were. */
export const firstMeeting = (visits: readonly Visit[]): number | null => {
  const meetings = together(visits).map(({ from }) => from);
  return meetings.length === 0 ? null : Math.min(...meetings);
};

/** What the question how a session ended depends on. Instants are ms, UTC. */
export interface EndingSession {
  status: SessionStatus;
  startsAt: number | null;
  now: number;
}

/** The answers a host may give: none before the session begins, and nobody can miss one that has no date. */
export const answersFor = ({ status, startsAt, now }: EndingSession): Outcome[] => {
  if (startsAt !== null && now < startsAt) return [];
  if (status === 'scheduled') return ['delivered', 'client_absent', 'host_absent'];
  return status === 'unscheduled' ? ['delivered'] : [];
};

const suggest = (visits: readonly Visit[]): Outcome | null => {
  const came = (party: Party) => visits.some((visit) => visit.party === party);
  if (firstMeeting(visits) !== null) return 'delivered';
  if (came('host') && !came('client')) return 'client_absent';
  return came('client') && !came('host') ? 'host_absent' : null;
};

/** What presence suggests, out of what may be answered; null where it suggests nothing. The host decides. */
export const proposeOutcome = (visits: readonly Visit[], session: EndingSession): Outcome | null => {
  const suggested = suggest(visits);
  return suggested !== null && answersFor(session).includes(suggested) ? suggested : null;
};
