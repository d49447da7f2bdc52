import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { introduce } from './booking-steps';

/** A Monday noon, by UTC; in Los Angeles it is four in the morning. */
const NOW = Date.UTC(2026, 11, 7, 12);

/** The host begins at 15:00 on Tuesday, 23:00 by UTC. */
const START = '2026-12-08T23:00:00.000Z';
const THERE = 'Tue 8 Dec, 15:00';

interface Reader {
  timezoneId: string;
  day: string;
  time: string;
  span: string;
  /** How the host's time is told: with its day, where that is another. */
  there: string;
}

const READERS: Reader[] = [
  {
    timezoneId: 'Pacific/Kiritimati',
    day: 'Wednesday 9 December',
    time: '13:00',
    span: 'Wed 9 Dec, 13:00–14:00',
    there: THERE,
  },
  {
    timezoneId: 'Pacific/Pago_Pago',
    day: 'Tuesday 8 December',
    time: '12:00',
    span: 'Tue 8 Dec, 12:00–13:00',
    there: '15:00',
  },
];

test.describe('a host in Los Angeles, and a client far across the date line', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
    await site.call('setClock', NOW);
  });
  test.afterAll(() => site.stop());

  const anHourOf = async (name: string, agreeing: 'booked' | 'requested' = 'booked'): Promise<string> => {
    const host = await site.call('aHost', { displayName: name, timeZone: 'America/Los_Angeles' });
    await site.call('hasHours', host, { from: 15 * 60, until: 18 * 60 });
    const { slug } = await site.call('aService', host, {
      agreeing,
      otherTimes: true,
      priceAmount: 0,
      durationMinutes: 60,
      stepMinutes: 60,
    });
    return `${site.url}/hosts/${host.slug}/${slug}`;
  };
  const startOn = (page: Page) => page.locator(`button.start[value="${START}"]`);

  for (const { timezoneId, day, time, span, there } of READERS)
    test(`see each their own date: ${timezoneId}`, async ({ browser }) => {
      const service = await anHourOf('Anna Berg');
      const context = await browser.newContext({ locale: 'en-GB', timezoneId });
      const page = await context.newPage();
      await page.goto(service);
      await expect(page.getByText(timezoneId.replace('_', ' ')).first()).toBeVisible();
      // The first day that has something free is the reader's own.
      await expect(page.getByText(day).first()).toBeVisible();
      await expect(startOn(page)).toContainText(time);
      await startOn(page).click();

      const told = page.locator('.session-time').first();
      await expect(told).toContainText(span);
      await expect(told).toContainText(`${there} for Anna Berg`);
      await introduce(page, `from-${timezoneId.replace(/\W/gu, '-').toLowerCase()}@example.org`);
      await page.getByRole('button', { name: /^Book/u }).click();
      await page.getByRole('link', { name: 'Open your session' }).click();
      await expect(page.getByText(span).first()).toBeVisible();
      await expect(page.getByText(`${there} for Anna Berg`).first()).toBeVisible();
      await context.close();
    });

  test('mean each their own date, where a time is typed', async ({ browser }) => {
    const service = await anHourOf('Anna Berg', 'requested');
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Pacific/Kiritimati' });
    const page = await context.newPage();
    await page.goto(`${service}?other=true`);
    await expect(page.locator('[name="proposedZone"]')).toHaveValue('Pacific/Kiritimati');
    await page.locator('[name="proposedDate"]').fill('2026-12-09');
    await page.locator('[name="proposedTime"]').fill('13:30');
    await introduce(page, 'typed-in-kiritimati@example.org');
    await page.getByRole('button', { name: /request/iu }).click();
    await page.getByRole('link', { name: 'Open your session' }).click();
    await expect(page.getByText('Wed 9 Dec, 13:30–14:30').first()).toBeVisible();
    await expect(page.getByText('Tue 8 Dec, 15:30 for Anna Berg').first()).toBeVisible();
    await context.close();
  });
});
