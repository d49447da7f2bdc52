import fc from 'fast-check';

/** Text that a person, a program or an attacker may send where something else was asked for. */
export const absurdText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '-1',
    '0',
    '1.5',
    'NaN',
    'Infinity',
    '1e999',
    '0x10',
    '9'.repeat(400),
    'long '.repeat(1000),
    '\u0000',
    // Half of a character: no database text, nor any JSON column, may hold it.
    '\ud800',
    'before \udfff after',
    '\u202eright to left',
    "'; drop table pps_sessions; --",
    '<script>alert(1)</script>',
    '__proto__',
    '%00',
    '../../etc/passwd',
  ),
);

/** Anything JSON can say. */
export const absurd: fc.Arbitrary<unknown> = fc.oneof(
  absurdText,
  fc.jsonValue({ maxDepth: 2 }),
  fc.integer(),
  fc.double(),
  fc.constantFrom<unknown>(null, true, [], {}, [[]], { toString: 1, valueOf: 1 }, { length: 3 }),
);

/** Mostly what was asked for, so that what is absurd is found behind it too. */
export const mostly = <T, U>(
  right: fc.Arbitrary<T>,
  ...wrong: [fc.Arbitrary<U>, ...fc.Arbitrary<U>[]]
): fc.Arbitrary<T | U> =>
  fc.oneof(
    { weight: 6 * wrong.length, arbitrary: right },
    ...wrong.map((arbitrary) => ({ weight: 1, arbitrary })),
  );

const knownZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
const strangeZone = fc.constantFrom(
  'Mars/Olympus',
  '+01:00',
  '-00:00',
  'utc',
  'GMT+1',
  'Etc/Unknown',
  'Pacific/Apia',
  'UTC\n',
);
export const zone = mostly<unknown, unknown>(knownZone, strangeZone, absurd);
export const zoneText = mostly(knownZone, strangeZone, absurdText);

/** Wall clocks that no calendar, no clock or no database knows, and some that are only unwelcome. */
export const strangeLocal = fc.constantFrom(
  // Clocks go forward over it in Berlin, and show it twice.
  '2026-03-29T02:30',
  '2026-10-25T02:30',
  '2026-02-30T10:00',
  '2026-13-01T10:00',
  '2026-03-09T24:00',
  '2026-03-09T10:03',
  '2020-01-01T10:00',
  '0000-01-01T00:00',
  '9999-12-31T23:55',
  '2026-03-09',
  '2026-03-09T10:00Z',
  '2026-03-09T10:00:00',
);

export const strangeInstant = fc.constantFrom(
  '2026-03-09T10:00',
  '2026-03-09T10:03:00Z',
  '2026-03-09T10:00:00.001Z',
  '2026-02-30T10:00:00Z',
  '2026-03-09T25:00:00Z',
  '2020-01-01T10:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:55:00Z',
  '9999-12-31T23:55:00-23:59',
  '+275760-09-13T00:00:00Z',
  '2026-03-11T10:00:00+00:00',
);

/** All of the fields, or some. */
export const form = <T extends Record<string, unknown>>(fields: {
  [Name in keyof T]: fc.Arbitrary<T[Name]>;
}): fc.Arbitrary<Partial<T>> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>> },
  );
