import type { PageRequest } from '../routing/page';
import type { Times } from './read-times';
import type { TimesWanted } from './times-address';
import type { ReaderZone } from './zone-of-request';

/** A choice among free starts; each start is a button that sends `startsAt`. */
export interface ChooserProps {
  request: PageRequest;
  times: Times;
  wanted: TimesWanted;
  zone: ReaderZone;
  /** The one who is met. */
  other: { name: string; zone: string };
  rules: { noticeHours: number; furthestDays: number };
  /** Where links to other days lead. */
  path: string;
  /** Where the chosen start is sent, and what is sent with it. */
  action: string;
  hidden: Readonly<Record<string, string>>;
  /** What was typed and must not get lost on the way to other days; null where nothing was. */
  carried: Readonly<Record<string, string>> | null;
}
