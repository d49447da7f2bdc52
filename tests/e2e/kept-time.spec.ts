import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { expectNoSidewaysScroll, introduce } from './booking-steps';

test.describe('a time that is kept', () => {
  let site: Site;
  let service: string;
  let profile: string;
  test.beforeAll(async () => {
    site = await startSite();
    const host = await site.call('aHost', { displayName: 'Anna Berg' });
    await site.call('hasHours', host, { from: 540, until: 1020 });
    const { slug } = await site.call('aService', host, { agreeing: 'booked', name: 'An hour' });
    profile = `${site.url}/hosts/${host.slug}`;
    service = `${profile}/${slug}`;
  });
  test.afterAll(() => site.stop());

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with' : 'without';

    test(`is found again by whoever goes back from it and from its payment, ${how} JavaScript`, async ({
      browser,
    }) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: 'en-GB',
        timezoneId: 'America/New_York',
        javaScriptEnabled,
      });
      const page = await context.newPage();
      const isKept = async (): Promise<void> => {
        await expect(page.getByText(/Kept for you until/u)).toBeVisible();
        await expect(page.getByText(/^\d+:\d\d left$/u)).toBeVisible({ visible: javaScriptEnabled });
        await expectNoSidewaysScroll(page);
      };
      await page.goto(service);
      if (javaScriptEnabled) await expect(page.getByText('America/New York')).toBeVisible();
      await page.locator('button.start').first().click();
      await isKept();

      // To the list, to other days, to the month, and on with the same time.
      await page.goBack();
      await isKept();
      await page.getByRole('link', { name: 'Later' }).click();
      await expect(page).toHaveURL(/[?&]from=/u);
      await isKept();
      await page.getByRole('link', { name: 'Month' }).click();
      await expect(page).toHaveURL(/view=month/u);
      await isKept();
      await page.getByRole('link', { name: 'Go on with this time' }).click();
      await introduce(page, `mia-back-${how}@example.org`);
      await page.getByRole('button', { name: 'Continue to payment · $60' }).click();
      await expect(page.getByRole('heading', { name: 'Payment' })).toBeVisible();
      const payment = page.url();

      await page.goBack();
      await expect(page.getByText('Your time is kept while you pay')).toBeVisible();
      await isKept();
      await page.getByRole('link', { name: 'See all free times' }).click();
      await isKept();
      await page.getByRole('link', { name: 'Go to the payment' }).click();
      await expect(page).toHaveURL(payment);
      await page.getByRole('button', { name: 'Pay $60' }).click();
      await expect(page.getByRole('link', { name: 'Open your session' })).toBeVisible();
      await context.close();
    });
  }

  test('is kept once by a button of the profile that is pressed twice', async ({ browser }) => {
    const context = await browser.newContext({ timezoneId: 'Europe/Berlin' });
    const page = await context.newPage();
    await page.goto(profile);
    const choice = page.locator('form', { has: page.locator('button.start') }).first();
    await expect(choice.locator('[name="choiceKey"]')).toHaveValue(/^[\da-f]{32}$/u);
    // Both go out before either is answered, so neither knows what the other keeps.
    const answers = await choice.evaluate((form: HTMLFormElement) => {
      const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      fields.set('startsAt', form.querySelector('button')?.value ?? '');
      const send = () => fetch(form.action, { method: 'POST', body: fields, credentials: 'omit' });
      return Promise.all([send(), send()].map(async (sent) => (await sent).status));
    });
    expect(answers).toEqual([200, 200]);
    await choice.locator('button.start').first().dblclick();
    await expect(page.getByText(/Kept for you until/u)).toBeVisible();
    await context.close();
  });
});
