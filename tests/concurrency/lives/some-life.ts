import fc from 'fast-check';
import { buys, ends, goesOn, passes, pays, races, sweeps, tries, type Life, type Purchase } from './commands';
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
});

/** Lives begin with something bought and paid; then anything goes. */
export const lives = fc.tuple(
  fc.array(purchase, { minLength: 1, maxLength: 3 }),
  fc.commands(
    [
      purchase.map(buys),
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

/** What each life begins with. */
export const beginnings = (bought: readonly Purchase[]): Life[] =>
  bought.flatMap((one, place) => [buys(one), pays(place, 'pay', 2)]);
