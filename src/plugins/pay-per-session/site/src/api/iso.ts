/** An instant (ms, UTC) as the API writes it: ISO 8601 in UTC. */
export const iso = (instant: number): string => new Date(instant).toISOString();
