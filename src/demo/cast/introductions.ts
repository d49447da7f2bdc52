import { adaeze } from './adaeze';
import { jonas, nora, priya, rob, samuel } from './clients';
import type { DemoClient, DemoHost } from './roles';

/** An introductory session between two people. */
export interface DemoIntroduction {
  host: DemoHost;
  client: DemoClient;
  /** The host's wall clock, so many days from now; past ones are negative. */
  inDays: number;
  at: string;
  /** To the questions of every introductory session, in their order. */
  answers: [string, string, string];
  /** Accepted, and how it went on; left out where it waits for the host. */
  accepted?: { decision?: 'approved' | 'rejected'; reason?: string };
}

/** Hosts who offer an introductory session. */
export const introducing: readonly DemoHost[] = [adaeze];

export const introductions: readonly DemoIntroduction[] = [
  {
    host: adaeze,
    client: jonas,
    inDays: -20,
    at: '08:30',
    answers: [
      'I repair bicycles on weekends and would like to know whether it can feed two people.',
      'I have written down every repair of the last year. It is more than I thought.',
      'To know my prices, and to have told my boss, or not.',
    ],
    accepted: { decision: 'approved', reason: 'Your numbers are honest. Bring the whole list next time.' },
  },
  {
    host: adaeze,
    client: nora,
    inDays: -9,
    at: '08:30',
    answers: [
      'I have an idea for an app and look for somebody who builds it with me.',
      'Nothing yet, I wanted to ask first.',
      'The app is in the store.',
    ],
    accepted: {
      decision: 'rejected',
      reason: 'What you need is a developer rather than a coach; I would only cost you money now.',
    },
  },
  {
    host: adaeze,
    client: samuel,
    inDays: -1,
    at: '17:10',
    answers: [
      'My sister and I sell hot sauce on three markets, and a shop has asked for two hundred bottles.',
      'We have asked for a price for bigger pots.',
      'Deliver the two hundred bottles without losing money on them.',
    ],
    accepted: {},
  },
  {
    host: adaeze,
    client: priya,
    inDays: 5,
    at: '08:40',
    answers: [
      'I would like to leave the hospital and open a small practice, and I am afraid of the rent.',
      'I have visited two rooms, and talked to a bank that used words I did not know.',
      'To have a plan I could show to my brother without blushing.',
    ],
  },
  {
    host: adaeze,
    client: rob,
    inDays: 6,
    at: '10:05',
    answers: [
      'MORE CUSTOMERS FOR YOUR COACHING http://leads.example/best-offer',
      'http://leads.example/best-offer',
      'http://leads.example/best-offer',
    ],
  },
];
