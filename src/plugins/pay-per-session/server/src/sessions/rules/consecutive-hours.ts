import type { SoldSnapshot } from '../../../../shared/contracts/purchase';

/** What is sold of each of so many hours that follow each other: one credit an hour. */
export const hoursOf = (snapshot: SoldSnapshot, hours: number): [SoldSnapshot, ...SoldSnapshot[]] => {
  const nth = (hour: number): SoldSnapshot => ({
    ...snapshot,
    priceAmount: 0,
    credits: 1,
    hour,
    hours,
  });
  return [nth(1), ...Array.from({ length: hours - 1 }, (_, index) => nth(index + 2))];
};

/** The key under which an hour of a purchase is ordered; no client's own key has a colon. */
export const keyOfHour = (idempotencyKey: string, hour: number): string =>
  hour === 1 ? idempotencyKey : `${idempotencyKey}:${hour}`;

/** The keys of all hours of the purchase that this one's key is of. */
export const keysOfHours = (key: string, hours: number): string[] => {
  const [first = key] = key.split(':');
  return Array.from({ length: hours }, (_, index) => keyOfHour(first, index + 1));
};
