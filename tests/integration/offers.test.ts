import fc from 'fast-check';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aHost, aService, hasHours, manyClients, startApp, type Host, type RunningApp } from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const GRID = 15 * MINUTE;

/** Zones on both sides of the date line, with half and quarter hours, and weeks in which their clocks change. */
const PLACES = [
  { timeZone: 'America/New_York', around: Date.UTC(2026, 2, 8) },
  { timeZone: 'Europe/Berlin', around: Date.UTC(2026, 9, 25) },
  { timeZone: 'Australia/Lord_Howe', around: Date.UTC(2026, 3, 4) },
  { timeZone: 'Asia/Kathmandu', around: Date.UTC(2026, 5, 10) },
  { timeZone: 'Pacific/Kiritimati', around: Date.UTC(2026, 5, 10) },
  { timeZone: 'Pacific/Honolulu', around: Date.UTC(2026, 5, 10) },
] as const;

/** A request that its host answers with other times: in every run, whatever else is drawn. */
const WITH_PROPOSALS = {
  from: 9 * 60,
  length: 8 * 60,
  durationMinutes: 45,
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 15,
  stepMinutes: 30,
  alignStarts: 'hours',
  agreeing: 'requested',
  mostADay: null,
  bookings: [1, 5] as number[],
  proposals: [4, 10] as number[],
} as const;

describe('what the calendar offers', () => {
  let site: RunningApp;
  let keys = 0;
  let proposed = 0;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const holds = async (serviceId: number, startsAt: number): Promise<boolean> => {
    try {
      const { token } = await site.useCases.calendar.holdStart(site.app, {
        serviceId: serviceId as never,
        startsAt,
      });
      await site.useCases.calendar.giveUpHold(site.app, token);
      return true;
    } catch (error) {
      expect((error as { code: string }).code).toMatch(
        /^(?:TIME_TAKEN|START_NOT_OFFERED|START_TOO_SOON|DAY_FULL)$/u,
      );
      return false;
    }
  };

  const choose = (offered: readonly number[], wishes: readonly number[]): number[] => [
    ...new Set(wishes.flatMap((wish) => offered[wish % Math.max(1, offered.length)] ?? [])),
  ];

  /** The host answers a request with other times; which of them lie too near to each other is no matter here. */
  const proposes = async ({ hostId }: Host, id: SessionId, starts: readonly number[]): Promise<void> => {
    const viewer = { kind: 'host', hostId } as const;
    const { revision } = await site.useCases.sessions.showSession(site.app, viewer, id);
    try {
      await site.useCases.sessions.proposeTimes(site.app, viewer, id, {
        startsAtLocal: starts.map((start) => new Date(start).toISOString().slice(0, 16)),
        timeZone: 'UTC',
        note: '',
        revision,
      });
      proposed += 1;
    } catch (error) {
      expect((error as { code: string }).code).toMatch(/^(?:TIME_TAKEN|INVALID_INPUT)$/u);
    }
  };

  it.each(PLACES)(
    'is what can be booked and nothing else, over two days in $timeZone',
    async ({ timeZone, around }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            from: fc.integer({ min: 0, max: 40 }).map((quarter) => quarter * 15),
            length: fc.integer({ min: 2, max: 26 }).map((half) => half * 30),
            durationMinutes: fc.constantFrom(30, 45, 60),
            bufferBeforeMinutes: fc.constantFrom(0, 10),
            bufferAfterMinutes: fc.constantFrom(0, 15),
            stepMinutes: fc.constantFrom(15, 30),
            alignStarts: fc.constantFrom('hours' as const, 'clock' as const),
            agreeing: fc.constantFrom('booked' as const, 'requested' as const),
            mostADay: fc.constantFrom(null, 1, 2),
            bookings: fc.array(fc.nat(1000), { maxLength: 4 }),
            proposals: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
          }),
          async ({ from, length, bookings, proposals, ...rules }) => {
            const begin = around - DAY;
            site.clock.set(begin - 3 * DAY);
            const host = await aHost(site, { timeZone });
            await hasHours(site, host, { from, until: Math.min(1440, from + length) });
            const { serviceId } = await aService(site, host, {
              priceAmount: 0,
              ...rules,
            });
            const free = async () =>
              (
                await site.useCases.calendar.findFreeStarts(site.app, {
                  serviceId,
                  from: begin,
                  to: begin + 2 * DAY,
                })
              ).starts;
            for (const [index, clientId] of (
              await manyClients(site, Math.max(1, bookings.length))
            ).entries()) {
              const offered = await free();
              const startsAt = offered[(bookings[index] ?? 0) % Math.max(1, offered.length)];
              if (startsAt === undefined || index >= bookings.length) break;
              const { order } = await site.useCases.sessions.purchaseService(site.app, {
                clientId,
                input: { serviceId, idempotencyKey: `offers-${(keys += 1)}-key`, startsAt },
              });
              if (rules.agreeing === 'requested' && index === 0)
                await proposes(host, order.sessionId as SessionId, choose(await free(), proposals));
            }
            const offered = new Set(await free());
            for (let startsAt = begin; startsAt < begin + 2 * DAY; startsAt += GRID)
              expect([startsAt, await holds(serviceId, startsAt)]).toEqual([startsAt, offered.has(startsAt)]);
          },
        ),
        { numRuns: 4, examples: [[WITH_PROPOSALS]] },
      );
    },
    120_000,
  );

  it('was asked of calendars with proposed times, too', () => {
    expect(proposed).toBeGreaterThan(0);
  });
});
