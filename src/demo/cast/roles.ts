import type { BookingRulesInput } from '../../plugins/pay-per-session/shared/contracts/booking-rules';

/** A drawn face: parts of the drawing set *Open Peeps* and colours without `#`. */
export interface Face {
  head: string;
  face: string;
  skinColor: string;
  clothingColor: string;
  headContrastColor?: string;
  facialHair?: string;
  accessories?: string;
  backgroundColor: string;
}

/** Colours of a drawn landscape, from the sky down to the nearest hill, with `#`. */
export interface Landscape {
  sky: [string, string];
  sun: string;
  hills: string[];
}

export interface DemoService {
  name: string;
  description: string;
  /** Minor units of the site's currency; 0 is free. */
  priceAmount: number;
  durationMinutes: number;
  location?: 'online' | 'in_person' | 'either';
  /** A service the host has disabled meanwhile. */
  disabled?: boolean;
  /** How its date is agreed since the host opened the calendar; otherwise the two arrange it. */
  opened?: Partial<BookingRulesInput> & { agreeing: 'requested' | 'booked' };
}

/** Wall-clock times such as `09:00`; 0 is Sunday. */
interface DemoHours {
  weekdays: number[];
  from: string;
  until: string;
}

/** Dates on which a host does not work, or works other hours, counted from the demo's first day. */
interface DemoAway {
  inDays: number;
  days: number;
  note: string;
  from?: string;
  until?: string;
}

export interface DemoHost {
  email: string;
  firstName: string;
  lastName: string;
  slug: string;
  headline: string;
  description: string;
  contactNote: string;
  timeZone: string;
  hours: DemoHours[];
  away: DemoAway[];
  languages: string[];
  face: Face;
  landscape: Landscape;
  services: DemoService[];
}

export interface DemoClient {
  email: string;
  displayName: string;
  timeZone: string;
  /** Drawn as their picture; who has none is shown by an initial. */
  face?: Face;
}
