import { jonas, nora, priya, samuel } from './clients';
import { ingrid } from './ingrid';
import { layla } from './layla';
import { mateo } from './mateo';
import type { DemoClient, DemoHost } from './roles';

interface DemoLine {
  from: 'client' | 'host';
  hoursAgo: number;
  text: string;
  /** A picture that comes along. */
  picture?: string;
}

/** What two people have written to each other, oldest first. */
export interface DemoConversation {
  client: DemoClient;
  host: DemoHost;
  lines: readonly DemoLine[];
  /** The side that has not looked since the last line. */
  unreadBy?: 'client' | 'host';
  /** One of the two asks an operator to look at it. */
  report?: { by: 'client' | 'host'; reason: string };
}

/** The one written in last comes last. */
export const conversations: readonly DemoConversation[] = [
  {
    client: priya,
    host: mateo,
    lines: [
      { from: 'client', hoursAgo: 80, text: 'Do you also help with applications abroad?' },
      {
        from: 'host',
        hoursAgo: 76,
        text: 'I do, for Spain and Mexico. Pay me directly next time, then it is cheaper for us both: +34 600 000 000.',
      },
    ],
    report: { by: 'client', reason: 'He asks me to pay him outside of the site.' },
  },
  {
    client: jonas,
    host: layla,
    lines: [
      {
        from: 'client',
        hoursAgo: 30,
        text: 'There is another letter from the office. Can we look at it next time? I do not understand the second page.',
        picture: 'second-page.png',
      },
      {
        from: 'host',
        hoursAgo: 26,
        text: 'Yes, I can read it well. There is time: the date on it is the one by which they want an answer, and that is in five weeks.',
      },
    ],
  },
  {
    client: nora,
    host: ingrid,
    lines: [
      {
        from: 'client',
        hoursAgo: 52 * 24,
        text: 'Hello Ingrid,\nI lost my mother in spring. I am not sure whether talking helps me, and I have never done it before. Would a first conversation bind me to anything?',
      },
      {
        from: 'host',
        hoursAgo: 52 * 24 - 5,
        text: 'Dear Nora,\nthank you for writing. It binds you to nothing: we talk, and afterwards you think about it for as long as you like. You need not prepare anything.',
      },
      { from: 'client', hoursAgo: 50 * 24, text: 'That is good to know. I have booked one. Thank you.' },
      {
        from: 'host',
        hoursAgo: 45,
        text: 'This is the exercise we talked about. Whenever it feels right, not before:\nhttps://example.org/letters-to-somebody',
      },
      { from: 'client', hoursAgo: 21, text: 'I have begun with it last night. It was hard, and good.' },
      { from: 'host', hoursAgo: 3, text: 'I am glad. Bring it along on our next date if you like.' },
    ],
    unreadBy: 'client',
  },
  {
    client: samuel,
    host: mateo,
    lines: [
      {
        from: 'client',
        hoursAgo: 9,
        text: 'Is it all right to send you the job advertisement before the interview practice?',
      },
      {
        from: 'client',
        hoursAgo: 2,
        text: 'Here is the gist of it: project lead, six people, a lot of talking with the city council.',
      },
    ],
    unreadBy: 'host',
  },
];
