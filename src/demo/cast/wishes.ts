import { jonas, nora, priya, samuel } from './clients';
import { ingrid } from './ingrid';
import { mateo } from './mateo';
import type { DemoClient, DemoHost } from './roles';

/** A time a client picks from a host's calendar, or asks for. */
export interface DemoWish {
  client: DemoClient;
  host: DemoHost;
  service: string;
  /** Which of the next free starts, counted from 0. */
  start: number;
  note?: string;
  answers?: string[];
}

export const wishes: readonly DemoWish[] = [
  {
    client: priya,
    host: ingrid,
    service: 'First conversation',
    start: 9,
    note: 'A colleague of mine told me about you. I can also do another day.',
    answers: ['My father died in September, and I cannot concentrate at work.'],
  },
  { client: jonas, host: ingrid, service: 'Grief counselling', start: 4 },
  { client: nora, host: ingrid, service: 'Grief counselling', start: 12 },
  {
    client: samuel,
    host: mateo,
    service: 'Interview practice',
    start: 6,
    answers: ['Project lead at a water utility.'],
  },
];
