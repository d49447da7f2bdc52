import { jest } from '@jest/globals';
import { startApp } from '../harness';

const EVERY_15_SECONDS = 15_000;

describe('a process that only reads', () => {
  it('starts without housekeeping, so it sends nobody a mail', async () => {
    const timers = jest.spyOn(globalThis, 'setInterval');
    const site = await startApp({ PPS_HOUSEKEEPING: 'false' });
    const delays = timers.mock.calls.map(([, delay]) => delay);
    timers.mockRestore();
    await site.close();
    expect(site.app.config.housekeeping).toBe(false);
    expect(delays).not.toContain(EVERY_15_SECONDS);
  });
});
