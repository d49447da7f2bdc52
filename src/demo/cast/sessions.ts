import type { DemoClient, DemoHost } from './roles';
import { adaeze } from './adaeze';
import { jonas, nora, priya, samuel } from './clients';
import { harpreet } from './harpreet';
import { ingrid } from './ingrid';
import { layla } from './layla';
import { mateo } from './mateo';
import { yuki } from './yuki';

/** When a session takes place: a wall-clock time in the host's zone, or minutes from now. */
type Start = { inDays: number; at: string } | { inMinutes: number };

/** What happens between two people; negative days are past. */
export interface DemoSession {
  client: DemoClient;
  host: DemoHost;
  service: string;
  boughtDaysAgo: number;
  start?: Start;
  ending?: 'delivered' | 'client_absent' | 'host_absent' | 'cancelled';
  /** The payment was declined so often before it went through. */
  declined?: number;
  /** What the client says of it a day later, and the host answers. */
  review?: { rating: number; text: string; answer?: string };
  /** Paid with a session credit. */
  credits?: true;
  /** Left unpaid. */
  unpaid?: boolean;
}

const past = (inDays: number, at: string): Start => ({ inDays: -inDays, at });

/** In the order in which they were bought. */
export const sessions: readonly DemoSession[] = [
  {
    client: nora,
    host: ingrid,
    service: 'First conversation',
    boughtDaysAgo: 47,
    start: past(44, '17:30'),
    ending: 'delivered',
  },
  {
    client: nora,
    host: ingrid,
    service: 'Grief counselling',
    boughtDaysAgo: 42,
    start: past(38, '18:00'),
    ending: 'delivered',
  },
  {
    client: samuel,
    host: mateo,
    service: 'Where do I stand?',
    boughtDaysAgo: 40,
    start: past(36, '19:00'),
    ending: 'delivered',
  },
  {
    client: jonas,
    host: layla,
    service: 'The letter I do not understand',
    boughtDaysAgo: 33,
    start: past(31, '20:00'),
    ending: 'client_absent',
  },
  {
    client: samuel,
    host: mateo,
    service: 'Change of career, one hour',
    boughtDaysAgo: 30,
    start: past(26, '19:00'),
    ending: 'delivered',
    review: {
      rating: 5,
      text: 'One hour, one plan on paper. Mateo asks the questions you have been avoiding.',
    },
    declined: 1,
  },
  {
    client: nora,
    host: ingrid,
    service: 'Grief counselling',
    boughtDaysAgo: 28,
    start: past(24, '18:00'),
    ending: 'delivered',
    review: {
      rating: 5,
      text: 'I came because I could not talk about my father at home. Ingrid never hurried me. After four evenings I sleep again, and I can say his name.',
      answer: 'Thank you, Nora. It was good to walk a part of that way with you.',
    },
  },
  {
    client: priya,
    host: harpreet,
    service: 'Maths lesson',
    boughtDaysAgo: 25,
    start: past(20, '16:30'),
    ending: 'delivered',
    credits: true,
  },
  {
    client: priya,
    host: harpreet,
    service: 'Find the gap',
    boughtDaysAgo: 21,
    start: past(17, '16:00'),
    ending: 'delivered',
  },
  {
    client: priya,
    host: adaeze,
    service: 'Is this a business?',
    boughtDaysAgo: 19,
    start: past(12, '11:00'),
    ending: 'cancelled',
  },
  {
    client: samuel,
    host: mateo,
    service: 'Change of career, one hour',
    boughtDaysAgo: 18,
    start: past(14, '19:00'),
    ending: 'delivered',
    credits: true,
  },
  {
    client: priya,
    host: harpreet,
    service: 'Maths lesson',
    boughtDaysAgo: 15,
    start: past(10, '16:00'),
    ending: 'delivered',
    review: {
      rating: 4,
      text: 'Fractions finally make sense to me. It went a little fast at the end, but he wrote everything down and sent it along.',
      answer: 'Fair point, Priya. Next time we leave the last ten minutes for questions.',
    },
  },
  {
    client: jonas,
    host: yuki,
    service: 'Two ordinary days',
    boughtDaysAgo: 13,
    start: past(8, '17:00'),
    ending: 'delivered',
    review: {
      rating: 5,
      text: 'We planned two very ordinary days, and that was exactly what I needed.',
    },
  },
  { client: nora, host: ingrid, service: 'Grief counselling', boughtDaysAgo: 11, start: past(1, '18:00') },
  {
    client: nora,
    host: ingrid,
    service: 'Grief counselling',
    boughtDaysAgo: 9,
    start: past(5, '18:00'),
    ending: 'delivered',
    credits: true,
  },
  {
    client: samuel,
    host: adaeze,
    service: 'Founder hour',
    boughtDaysAgo: 6,
    start: { inDays: 2, at: '15:00' },
  },
  {
    client: priya,
    host: harpreet,
    service: 'Exam week rescue',
    boughtDaysAgo: 5,
    start: { inDays: 4, at: '17:30' },
  },
  {
    client: samuel,
    host: mateo,
    service: 'Interview practice',
    boughtDaysAgo: 3,
    start: { inDays: 9, at: '18:30' },
  },
  {
    client: samuel,
    host: adaeze,
    service: 'Founder hour',
    boughtDaysAgo: 3,
    start: { inDays: 8, at: '15:00' },
    credits: true,
  },
  { client: jonas, host: layla, service: 'Recognition of a degree', boughtDaysAgo: 2 },
  { client: jonas, host: mateo, service: 'Change of career, one hour', boughtDaysAgo: 1 },
  {
    client: priya,
    host: yuki,
    service: 'Quarter of an hour, one question',
    boughtDaysAgo: 1,
    unpaid: true,
    declined: 1,
  },
  { client: nora, host: ingrid, service: 'Grief counselling', boughtDaysAgo: 0, start: { inMinutes: 20 } },
];
