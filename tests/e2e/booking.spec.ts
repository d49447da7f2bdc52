import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { expectNoSidewaysScroll, introduce, press, tabTo, typeInto } from './booking-steps';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  timezoneId: 'America/New_York',
};
let next = 0;
const newEmail = (): string => `mia-${++next}@example.org`;

test.describe('a time from a host’s calendar', () => {
  let site: Site;
  let profile: string;
  let booked: string;
  let requested: string;
  test.beforeAll(async () => {
    site = await startSite();
    const host = await site.call('aHost', { displayName: 'Anna Berg', slug: 'anna-berg' });
    await site.call('hasHours', host, { from: 540, until: 1020 });
    const talk = await site.call('aService', host, {
      agreeing: 'booked',
      name: 'An hour',
      questions: ['What is on your mind?'],
    });
    const request = await site.call('aService', host, {
      agreeing: 'requested',
      name: 'A walk',
      priceAmount: 0,
      location: 'either',
      otherTimes: true,
    });
    profile = `${site.url}/hosts/${host.slug}`;
    booked = `${profile}/${talk.slug}`;
    requested = `${profile}/${request.slug}`;
  });
  test.afterAll(() => site.stop());

  /** Of this session: mails about earlier ones look the same. */
  const linkOfHost = (page: Page): Promise<string> => site.call('hostLinkOf', new URL(page.url()).pathname);

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with' : 'without';

    test(`is booked and paid on a phone, ${how} JavaScript`, async ({ browser }) => {
      const page = await (await browser.newContext({ ...PHONE, javaScriptEnabled })).newPage();
      await page.goto(booked);
      if (javaScriptEnabled) await expect(page.getByText('America/New York')).toBeVisible();
      await expectNoSidewaysScroll(page);
      await page.locator('button.start').first().click();

      await expect(page.getByText(/Kept for you until/u)).toBeVisible();
      await expect(page.getByText(/^\d+:\d\d left$/u)).toBeVisible({ visible: javaScriptEnabled });
      await expectNoSidewaysScroll(page);
      await introduce(page, newEmail());
      await page.getByLabel('What is on your mind?').fill('A decision');
      await page.getByRole('button', { name: 'Continue to payment · $60' }).click();

      await page.getByRole('button', { name: 'Decline' }).click();
      await expect(page.getByText('The payment was declined')).toBeVisible();
      await expect(page.getByText(/kept (for you )?until/iu).first()).toBeVisible();
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Pay $60' }).click();

      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.getByRole('link', { name: 'Open your session' }).click();
      await expect(page.getByText('A decision')).toBeVisible();
      await expectNoSidewaysScroll(page);

      await page.getByRole('link', { name: 'Move to another time' }).click();
      await page.locator('button.start').nth(1).click();
      await expect(page).toHaveURL(/\/s\/[^/]+$/u);
      await page.context().close();
    });

    test(`is requested, answered with other times and taken on a phone, ${how} JavaScript`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ ...PHONE, javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(requested);
      await page.getByRole('link', { name: 'Propose another time' }).click();
      // Both ways ask the same host, each for another day.
      const days = javaScriptEnabled ? 10 : 12;
      const day = new Date((await site.call('moveClock', 0)) + days * 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel('Date', { exact: true }).fill(day);
      await page.getByLabel('Time', { exact: true }).fill('19:00');
      await page.getByLabel('In which time zone?').selectOption('America/New_York');
      await introduce(page, newEmail());
      await page.getByLabel('In person').check();
      await page.getByLabel('A note for Anna Berg').fill('In the evening, please.');
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Request 60 minutes with Anna Berg' }).click();
      await page.getByRole('link', { name: 'Open your session' }).click();
      await expect(page.getByText('Your request is with Anna Berg')).toBeVisible();

      const host = await context.newPage();
      await host.goto(await linkOfHost(page));
      await expect(host.getByText('In the evening, please.')).toBeVisible();
      await host.getByText('Propose other times').click();
      await host.getByLabel('Time 1').fill(`${day}T12:00`);
      await host.getByLabel('Time 2').fill(`${day}T14:00`);
      await expectNoSidewaysScroll(host);
      await host.getByRole('button', { name: 'Propose these times' }).click();
      await expect(host.getByText('chooses among your times')).toBeVisible();

      await page.reload();
      await expect(page.getByText('Anna Berg proposes other times')).toBeVisible();
      await page
        .getByRole('button', { name: /^Take / })
        .nth(1)
        .click();
      await expect(page.getByText('Date agreed')).toBeVisible();
      await context.close();
    });
  }

  test('is found and booked by keyboard alone, through the month', async ({ browser }) => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(profile);
    await press(page, 'All free times: An hour');
    await expect(page).toHaveURL(booked);
    await press(page, 'Month');
    const grid = page.getByRole('grid');
    await expect(grid).toBeVisible();
    // This month may have a single free day left.
    await press(page, 'Later');
    await expect(page).toHaveURL(/[?&]month=/u);
    await expect(grid).toBeVisible();
    const days = grid.getByRole('link');
    await tabTo(page, days.first());
    await page.keyboard.press('ArrowRight');
    await expect(days.first()).not.toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(days.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/day=/u);
    await tabTo(page, page.locator('button.start').first());
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Kept for you until/u)).toBeVisible();
    await typeInto(page, 'Your name', 'Mia Lange');
    await typeInto(page, 'E-mail', newEmail());
    await typeInto(page, 'Password', 'a long password');
    await typeInto(page, 'What is on your mind?', 'A decision');
    await press(page, 'Continue to payment · $60');
    await press(page, 'Pay $60');
    await press(page, 'Open your session');
    await expect(page.getByText('A decision')).toBeVisible();
    await page.context().close();
  });

  test('is offered with its neighbours to whoever comes second', async ({ browser }) => {
    const [first, second] = [
      await (await browser.newContext(PHONE)).newPage(),
      await (await browser.newContext(PHONE)).newPage(),
    ];
    await first.goto(booked);
    await second.goto(booked);
    await expect(second.getByText('America/New York')).toBeVisible();
    await first.locator('button.start').first().click();
    await expect(first.getByText(/Kept for you until/u)).toBeVisible();
    await second.locator('button.start').first().click();
    const said = second.getByRole('alert');
    await expect(said).toContainText('This time has just been taken');
    await expect(said.getByRole('button')).toHaveCount(3);
    await said.getByRole('button').first().click();
    await expect(second.getByText(/Kept for you until/u)).toBeVisible();
    for (const page of [first, second]) await page.context().close();
  });

  test('counts down, speaks at few moments, and says when it is over', async ({ browser }) => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.clock.install();
    await page.goto(booked);
    await page.locator('button.start').first().click();
    const left = page.locator('[data-part="left"]');
    const said = page.locator('[data-part="said"]');
    await expect(left).toHaveText(/left$/u);
    await expect(said).toBeEmpty();
    await page.clock.fastForward('05:01');
    await expect(said).toHaveText('Your time is kept for 5 more minutes.');
    await page.clock.fastForward('05:01');
    await expect(said).toContainText('no longer kept for you');
    await expect(left).toBeHidden();
    await page.context().close();
  });

  test('is not asked for while there is no connection', async ({ browser }) => {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    await page.goto(booked);
    await page.locator('button.start').first().click();
    await page.getByLabel('Your name').fill('Mia Lange');
    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await page.getByRole('button', { name: /Choose another time/u }).click();
    await expect(page.getByLabel('Your name')).toHaveValue('Mia Lange');
    await context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
    await context.close();
  });
});
