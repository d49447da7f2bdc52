import { timeZone } from '../../../shared/contracts/fields';

const MOST_KNOWN = 1000;
const known = new Map<string, string | null>();

/** A zone somebody sent, when this runtime knows it; else null. */
export const readZone = (text: string | null | undefined): string | null => {
  if (text === null || text === undefined || text === '' || text.length > 60) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const zone = timeZone.safeParse(text).success ? text : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, zone);
  return zone;
};

/** Written by a script of ours: the browser's zone, or the one its owner chose. It says nothing of who they are. */
export const readZoneCookie = (cookies: string | undefined): string | null => {
  const value = /(?:^|;\s*)pps_zone=([^;]*)/u.exec(cookies ?? '')?.[1];
  if (value === undefined) return null;
  try {
    return readZone(decodeURIComponent(value));
  } catch {
    return null;
  }
};
