import fc from 'fast-check';
import { IF_TAKEN } from '../../../src/plugins/pay-per-session/shared/contracts/purchase';
import { asks, asksEverybody } from './ask-introductions';
import type { Life } from './command';
import { buys, ends, goesOn, passes, pays, races, sweeps, tries, type Purchase } from './commands';
import { DEEDS } from './reference';
import { DAY, HOUR, MINUTE, type Actor } from './world';

const index = fc.nat({ max: 5 });
const slot = fc.nat({ max: 11 });
/** The right people more often than strangers. */
const actor = fc.constantFrom<Actor>(
  'host',
  'host',
  'host',
  'client',
  'client',
  'client',
  'operator',
  'operator',
  'other_host',
  'other_client',
);
const someTry = fc.record({
  session: index,
  actor,
  deed: fc.constantFrom(...DEEDS),
  slot,
  stale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const onward = fc.tuple(index, fc.nat({ max: 30 }), slot).map((way) => goesOn(...way));
const purchase = fc.record({
  service: fc.constantFrom('booked', 'requested', 'arranged', 'free' as const),
  client: fc.nat({ max: 1 }),
  slot,
  ifTaken: fc.constantFrom(...IF_TAKEN),
});

/** An introduction that a client asks a host for. */
const asked = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 }), slot);
const request = asked.map((one) => asks(...one));

/** Lives begin with something bought and paid, and an introduction or two; then anything goes. */
export const lives = fc.tuple(
  fc.record({
    bought: fc.array(purchase, { minLength: 1, maxLength: 2 }),
    introductions: fc.array(asked, { minLength: 1, maxLength: 2 }),
  }),
  fc.commands(
    [
      purchase.map(buys),
      request,
      request,
      fc.tuple(fc.nat({ max: 1 }), slot).map((everybody) => asksEverybody(...everybody)),
      fc
        .tuple(index, fc.constantFrom('pay', 'decline' as const), fc.integer({ min: 1, max: 3 }))
        .map((told) => pays(...told)),
      onward,
      onward,
      onward,
      onward,
      someTry.map(tries),
      onward,
      onward,
      onward,
      fc.tuple(someTry, someTry).map((both) => races(...both)),
      fc.constantFrom(20_000, 2 * MINUTE, 11 * MINUTE, 5 * HOUR, DAY, 49 * HOUR, 70 * HOUR).map(passes),
      index.map(ends),
      index.map(ends),
      fc.constant(sweeps),
    ],
    { maxCommands: 30, size: 'max' },
  ),
);

export interface Beginning {
  bought: Purchase[];
  introductions: [host: number, client: number, slot: number][];
}

/** What each life begins with. */
export const beginnings = ({ bought, introductions }: Beginning): Life[] => [
  ...bought.flatMap((one, place) => [buys(one), pays(place, 'pay', 2)]),
  ...introductions.map((one) => asks(...one)),
];
