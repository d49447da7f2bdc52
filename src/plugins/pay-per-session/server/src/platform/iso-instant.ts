/** An instant (ms, UTC) as contracts carry it: ISO 8601 in UTC. */
export function isoInstant(value: number): string;
export function isoInstant(value: number | null): string | null;
export function isoInstant(value: number | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
