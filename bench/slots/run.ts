import { findSlots } from '../../src/plugins/pay-per-session/server/src/calendar/rules/find-slots';
import { question, TIME_ZONE } from './question';
import { straightforward, withLuxon, withTemporal } from './straightforward';

/*
 * The slot engine beside the straightforward way, in one run: ratios, because milliseconds are the machine's.
 * Ends with an error when the engine is less than five times as fast, when the ways disagree, or when its time
 * grows faster than the number of busy times.
 */

const ROUNDS = 60;
const CALLS = 20;
const LEAST_RATIO = 5;

/** Milliseconds a call, the median over rounds; the contestants take turns, so that a slow moment hits all. */
const race = (contestants: Record<string, () => unknown>): Record<string, number> => {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      const before = performance.now();
      for (let call = 0; call < CALLS; call += 1) run();
      times[name]?.push((performance.now() - before) / CALLS);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      list.sort((one, other) => one - other)[ROUNDS / 2] ?? NaN,
    ]),
  );
};

const asked = question(500);
const many = question(50_000);
/** These hours begin on the hour, so starts on the clock are the same ones. */
const onTheClock = { ...asked, rules: { ...asked.rules, alignStarts: 'clock' as const } };
const answers = {
  engine: findSlots(asked).starts,
  'engine, on the clock': findSlots(onTheClock).starts,
  temporal: straightforward(asked, TIME_ZONE, withTemporal),
  luxon: straightforward(asked, TIME_ZONE, withLuxon),
};
const agree = new Set(Object.values(answers).map((starts) => JSON.stringify(starts))).size === 1;

const took = race({
  engine: () => findSlots(asked),
  'engine, on the clock': () => findSlots(onTheClock),
  temporal: () => straightforward(asked, TIME_ZONE, withTemporal),
  luxon: () => straightforward(asked, TIME_ZONE, withLuxon),
  'engine, 50,000 busy': () => findSlots(many),
});
const engine = took.engine ?? NaN;

console.table(
  Object.fromEntries(
    Object.entries(took).map(([name, time]) => [
      name,
      { 'ms a call': Number(time.toFixed(4)), 'times the engine': Number((time / engine).toFixed(1)) },
    ]),
  ),
);
console.log(`${answers.engine.length} free starts, the same by all ways: ${String(agree)}`);

const problems = [
  ...(agree ? [] : ['The ways do not find the same starts.']),
  ...((took.temporal ?? 0) / engine >= LEAST_RATIO
    ? []
    : [`The engine is not ${LEAST_RATIO} times as fast.`]),
  ...((took['engine, 50,000 busy'] ?? Infinity) / engine <= 100
    ? []
    : ['Time grows faster than the busy times.']),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
