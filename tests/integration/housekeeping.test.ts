import { jest } from '@jest/globals';
import { aClient, aCreditProgram, anOperator, startApp, type RunningApp } from '../harness';
import type { CreditRunId } from '../../src/plugins/pay-per-session/server/src/platform/ids';

const EVERY_15_SECONDS = 15_000;

/** Starts a process and looks at how often it comes back to something. */
const started = async (housekeeping: boolean): Promise<{ site: RunningApp; delays: unknown[] }> => {
  const timers = jest.spyOn(globalThis, 'setInterval');
  const site = await startApp({ PPS_HOUSEKEEPING: String(housekeeping) });
  const delays = timers.mock.calls.map(([, delay]) => delay);
  timers.mockRestore();
  return { site, delays };
};

describe('a process that only reads', () => {
  it('starts without housekeeping, so it sends nobody a mail', async () => {
    const { site, delays } = await started(false);
    await site.close();
    expect(site.app.config.housekeeping).toBe(false);
    expect(delays).not.toContain(EVERY_15_SECONDS);
  });
});

describe('a process that does the housekeeping', () => {
  it('looks after mails and refunds, and begins to give credits as soon as it is asked', async () => {
    const { site, delays } = await started(true);
    expect(delays.filter((delay) => delay === EVERY_15_SECONDS).length).toBeGreaterThanOrEqual(2);
    const { termId } = await aCreditProgram(site);
    const { email } = await aClient(site, { proven: true });
    const operator = { adminUserId: (await anOperator(site)).id };
    const { prepareAllocation, applyRun, runsAtRest, showRun } = site.useCases.allocations;
    const wanted = { to: 'client', importKey: 'at once', credits: 1, note: '', tell: false } as const;
    const { id } = await prepareAllocation(site.app, operator, { ...wanted, email, termId });
    await applyRun(site.app, operator, id as CreditRunId);
    await runsAtRest(site.app);
    expect(await showRun(site.app, id as CreditRunId)).toMatchObject({ status: 'applied', done: 1 });
    await site.close();
  });
});
