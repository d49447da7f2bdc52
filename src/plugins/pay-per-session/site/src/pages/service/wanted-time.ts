import { readHold } from '../../../../server/src/calendar';
import { MINUTE } from '../../../../server/src/platform/clock';
import type { ServicePageView } from '../../../../server/src/catalog';
import type { PageRequest } from '../../routing/page';

/** The time that somebody is about to book or request; instants in ms, UTC. */
export type WantedTime =
  | {
      kind: 'held';
      token: string;
      startsAt: number;
      /** Of how many sessions that follow each other it is kept, and when the last of them ends. */
      hours: number;
      endsAt: number;
      /** null: the ten minutes are over. */
      heldUntil: number | null;
    }
  /** Another one than is on offer, which the form asks for. */
  | { kind: 'other' };

/** An instant as our own pages and forms write it, in ms; null for anything else. */
export const readInstant = (text: string | null | undefined): number | null => {
  if (!text || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : instant;
};

/** What a hold keeps for whoever has its token; null where it never was, or keeps a time of another service. */
export const readWantedTime = async (
  { app }: PageRequest,
  { service }: ServicePageView,
  token: string,
  at: number | null,
): Promise<WantedTime | null> => {
  const hold = await readHold(app, token);
  if (hold?.serviceId === service.id) return { ...hold, kind: 'held' };
  const endsAt = (at ?? 0) + service.durationMinutes * MINUTE;
  return at === null ? null : { kind: 'held', token, startsAt: at, hours: 1, endsAt, heldUntil: null };
};

/** Where the form for a held time stands. */
export const heldPath = (
  path: string,
  { token, startsAt }: { token: string; startsAt: number },
  zone: string | null,
): string =>
  `${path}?${new URLSearchParams({
    hold: token,
    at: new Date(startsAt).toISOString(),
    ...(zone === null ? {} : { zone }),
  }).toString()}`;
