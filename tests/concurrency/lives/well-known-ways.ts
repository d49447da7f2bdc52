import { asks, asksEverybody } from './ask-introductions';
import type { Life } from './command';
import { buys, ends, passes, pays, sweeps, tries, type Purchase } from './commands';
import type { Deed } from './reference';
import type { Beginning } from './some-life';
import { HOUR, type Actor } from './world';

/*
 * Ways that are gone in every run, before chance has its turn: what happens to most sessions, and where the rules of
 * introductions bite. They are held against the reference like all others.
 */

interface Way {
  beginning: Beginning;
  life: Life[];
}

const does = (session: number, actor: Actor, deed: Deed, slot = 0): Life =>
  tries({ session, actor, deed, slot, stale: false });

/** Of two steps in a row the second takes the first back. */
const andBack = (session: number, actor: Actor, deed: Deed, slot = 0): Life[] => [
  does(session, actor, deed, slot),
  does(session, actor, 'undo'),
];

const bought = (service: Purchase['service'], client: number, slot: number): Purchase => ({
  service,
  client,
  slot,
  ifTaken: 'money_back',
});

/** One introduction of the first client with the first host. */
const introduction: Beginning = { bought: [], introductions: [[0, 0, 0]] };
/** The two who meet decide with slot 0 to go on, with any other not to. */
const GOES_ON = 0;
const GOES_NOT_ON = 1;

const ways: Way[] = [
  {
    beginning: introduction,
    life: [
      ends(0),
      does(0, 'host', 'mark_delivered', GOES_ON),
      asks(0, 0, 1),
      ...andBack(0, 'host', 'reject'),
      asks(0, 0, 2),
      does(0, 'operator', 'reject'),
      asks(0, 0, 2),
    ],
  },
  {
    beginning: introduction,
    life: [
      ends(0),
      ...andBack(0, 'host', 'mark_delivered', GOES_ON),
      does(0, 'host', 'mark_delivered', GOES_NOT_ON),
      does(0, 'host', 'approve'),
      does(0, 'client', 'dispute'),
      does(0, 'operator', 'settle_client_absent'),
      asks(0, 0, 1),
    ],
  },
  {
    beginning: introduction,
    life: [
      ends(0),
      does(0, 'host', 'mark_client_absent'),
      does(0, 'client', 'dispute'),
      ...andBack(0, 'operator', 'settle_cancelled'),
      does(0, 'operator', 'settle_delivered'),
      does(0, 'host', 'approve'),
    ],
  },
  {
    beginning: introduction,
    life: [
      does(0, 'host', 'counter', 1),
      does(0, 'client', 'take_proposal'),
      ends(0),
      ...andBack(0, 'host', 'mark_host_absent'),
      does(0, 'host', 'mark_host_absent'),
      does(0, 'client', 'dispute'),
      ...andBack(0, 'operator', 'settle_host_absent'),
      does(0, 'operator', 'settle_delivered'),
    ],
  },
  {
    beginning: introduction,
    life: [
      asksEverybody(0, 0),
      does(0, 'host', 'decline'),
      asksEverybody(0, 3),
      does(0, 'host', 'undo'),
      does(1, 'client', 'withdraw'),
      asks(0, 0, 4),
    ],
  },
  {
    beginning: {
      bought: [bought('requested', 0, 0), bought('arranged', 1, 0)],
      introductions: [],
    },
    life: [
      does(0, 'host', 'counter', 1),
      ...andBack(0, 'host', 'decline'),
      does(0, 'client', 'take_proposal'),
      does(1, 'host', 'date', 6),
      ...andBack(1, 'client', 'cancel'),
      does(1, 'host', 'date', 11),
      ends(0),
      does(0, 'host', 'mark_delivered'),
      does(0, 'client', 'dispute'),
      ...andBack(0, 'operator', 'settle_client_absent'),
      does(0, 'operator', 'settle_host_absent'),
    ],
  },
  {
    beginning: {
      bought: [bought('requested', 0, 0), bought('booked', 1, 11)],
      introductions: [],
    },
    life: [
      ...andBack(0, 'client', 'withdraw'),
      does(1, 'client', 'move', 8),
      does(1, 'operator', 'cancel'),
      ends(0),
      does(0, 'host', 'mark_client_absent'),
    ],
  },
  {
    beginning: {
      bought: [bought('booked', 0, 0), bought('booked', 1, 3), bought('arranged', 0, 0)],
      introductions: [],
    },
    life: [
      ...andBack(2, 'client', 'cancel'),
      does(2, 'host', 'cancel'),
      ends(0),
      does(0, 'host', 'mark_host_absent'),
      does(0, 'client', 'dispute'),
      ...andBack(0, 'operator', 'settle_delivered'),
      does(0, 'operator', 'settle_cancelled'),
      ends(1),
      does(1, 'host', 'mark_delivered'),
      does(1, 'client', 'dispute'),
      does(1, 'operator', 'settle_delivered'),
    ],
  },
  {
    // The money of two comes late, when somebody else has got their times.
    beginning: { bought: [bought('booked', 1, 0)], introductions: [] },
    life: [
      buys({ ...bought('booked', 0, 7), ifTaken: 'agree_later' }),
      buys(bought('booked', 1, 11)),
      passes(HOUR),
      sweeps,
      buys(bought('free', 1, 7)),
      buys(bought('free', 0, 11)),
      pays(1, 'pay', 2),
      pays(2, 'pay', 1),
    ],
  },
];

/** As examples of lives. */
export const WELL_KNOWN = ways.map(({ beginning, life }): [[Beginning, Life[]]] => [[beginning, life]]);
