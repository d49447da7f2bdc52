import { asks, asksEverybody } from './ask-introductions';
import type { Life } from './command';
import { ends, tries } from './commands';
import type { Deed } from './reference';
import type { Beginning } from './some-life';
import type { Actor } from './world';

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
      bought: [
        { service: 'requested', client: 0, slot: 0 },
        { service: 'arranged', client: 1, slot: 0 },
      ],
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
      bought: [
        { service: 'requested', client: 0, slot: 0 },
        { service: 'booked', client: 1, slot: 11 },
      ],
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
];

/** As examples of lives. */
export const WELL_KNOWN = ways.map(({ beginning, life }): [[Beginning, Life[]]] => [[beginning, life]]);

/** Steps that must have been seen; what the ways above go through, but for what depends on who wins a race. */
export const SEEN_EVERY_TIME: readonly string[] = [
  'requested accept scheduled',
  'requested counter requested',
  'requested decline declined',
  'requested take_proposal scheduled',
  'requested withdraw withdrawn',
  'declined undo requested',
  'withdrawn undo requested',
  'unscheduled date scheduled',
  'scheduled date scheduled',
  'scheduled move scheduled',
  'scheduled cancel cancelled',
  'cancelled undo scheduled',
  'scheduled mark_delivered delivered',
  'scheduled mark_client_absent client_absent',
  'delivered dispute disputed',
  'disputed settle_client_absent client_absent',
  'client_absent undo disputed',
  'disputed settle_host_absent host_absent',
  'introduction requested',
  'introduction requested accept scheduled',
  'introduction requested counter requested',
  'introduction requested take_proposal scheduled',
  'introduction requested decline declined',
  'introduction requested withdraw withdrawn',
  'introduction scheduled mark_delivered delivered',
  'introduction scheduled mark_client_absent client_absent',
  'introduction scheduled mark_host_absent host_absent',
  'introduction delivered undo scheduled',
  'introduction host_absent undo scheduled',
  'introduction delivered approve delivered',
  'introduction delivered reject delivered',
  'introduction delivered undo delivered',
  'introduction disputed settle_cancelled cancelled',
  'introduction cancelled undo disputed',
  'introduction disputed settle_delivered delivered',
  'introduction disputed settle_client_absent client_absent',
  'introduction host_absent undo disputed',
  'introduction refused INTRODUCTION_APPROVED',
  'introductions raced for the last place',
];
