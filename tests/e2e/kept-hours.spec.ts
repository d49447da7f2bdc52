import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks } from './axe';
import { expectNoSidewaysScroll } from './booking-steps';
import { aCreditStage } from './credits-stage';

const HOUR = 3_600_000;
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

test.describe('the next hour', () => {
  let site: Site;
  let mia: { email: string; password: string };
  test.beforeAll(async () => {
    site = await startSite();
    ({ mia } = await aCreditStage(site));
  });
  test.afterAll(() => site.stop());

  test('is kept as soon as it is chosen; where it is taken, other times have both', async ({ browser }) => {
    const context = await browser.newContext({ bypassCSP: true, timezoneId: 'UTC', locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${site.url}/sign-in`);
    await page.getByLabel('E-mail').fill(mia.email);
    await page.getByLabel('Password').fill(mia.password);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/account/u);
    await page.goto(`${site.url}/programs`);
    await page.getByRole('button', { name: 'Join Thesis Writing' }).click();
    await expect(page.getByText('You are a member of Thesis Writing now.')).toBeVisible();

    const service = `${site.url}/hosts/anna-berg/thesis-hour`;
    await page.goto(service);
    // Late in the day the first start at ten is of a day that is not open yet.
    await page
      .locator('.agenda-day')
      .evaluateAll((days) => days.forEach((day) => day.setAttribute('open', '')));
    await page.locator('button.start[value$="T10:00:00.000Z"]').first().click();
    const held = page.locator('.held-time');
    const isKeptFor = async (hours: number): Promise<void> => {
      const start = Date.parse((await held.locator('time').getAttribute('datetime')) ?? '');
      const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
      await expect(held).toContainText(`${clock(start)}–${clock(start + hours * HOUR)}`);
      await expect(held.getByText(/^\d+:\d\d left$/u)).toBeVisible();
    };
    const hours = page.getByLabel('Book the next hour too');
    await isKeptFor(1);
    await hours.focus();
    await page.keyboard.press('ArrowDown');
    await isKeptFor(2);
    await expect(page.getByText(/^Kept for you: .*–/u)).toBeVisible();
    // Nothing else has moved: whoever chooses by keyboard stays where they are.
    await expect(hours).toBeFocused();
    await expect(page.getByRole('button', { name: 'Keep these hours for me' })).toBeHidden();
    await page.reload();
    await expect(hours).toHaveValue('2');
    await isKeptFor(2);
    await hours.selectOption('1');
    await isKeptFor(1);

    const start = Date.parse((await held.locator('time').getAttribute('datetime')) ?? '');
    const rival = await browser.newContext();
    await rival.request.post(service, {
      form: { startsAt: new Date(start + HOUR).toISOString() },
      headers: { origin: site.url },
    });
    await rival.close();
    await hours.selectOption('2');
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('2 hours in a row are not free from then');
    await isKeptFor(1);
    await expect(notice.locator('button.start')).toHaveCount(3);
    expect(await problemsInLooks(page, LOOKS)).toEqual([]);
    await expectNoSidewaysScroll(page);

    await notice.locator('button.start').first().click();
    await isKeptFor(2);
    await expect(hours).toHaveValue('2');
    await page.getByRole('button', { name: 'Request a session with Anna Berg' }).click();
    await expect(page.getByText('Your consecutive sessions')).toBeVisible();
    await context.close();
  });
});
