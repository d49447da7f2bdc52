const HOUR = 60 * 60_000;

/**
 * How many new purchases one client may make within an hour. What is sent again under the same key is the same
 * purchase and counts once.
 * @returns asks for one at `now` (ms): null when it may go on, else ms until it may
 */
export const purchaseAllowance = (most: number): ((key: string, now: number) => number | null) => {
  /** Key → when it came first, oldest first. */
  const counted = new Map<string, number>();
  return (key, now) => {
    for (const [old, at] of counted) if (at <= now - HOUR) counted.delete(old);
    if (counted.has(key)) return null;
    const [oldest] = counted.values();
    if (counted.size >= most && oldest !== undefined) return oldest + HOUR - now;
    counted.set(key, now);
    return null;
  };
};
