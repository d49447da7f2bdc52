import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Host } from '../harness/catalog';
import { startSite, type Site } from '../harness/start-site';
import { choose, expectNoSidewaysScroll, press, tabTo, typeInto, typeWhen } from './booking-steps';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  timezoneId: 'America/New_York',
};

/** Nobody touches a mouse here: Tab, Enter, Space, arrows and letters are all there is. */
test.describe('a session that is asked for, by keyboard alone', () => {
  let site: Site;
  let host: Host;
  let service: string;
  let next = 0;
  test.beforeAll(async () => {
    site = await startSite();
    host = await site.call('aHost', { displayName: 'Anna Berg', timeZone: 'Europe/Berlin' });
    await site.call('hasHours', host, { from: 540, until: 1020 });
    const { slug } = await site.call('aService', host, {
      agreeing: 'requested',
      name: 'A walk',
      priceAmount: 0,
      location: 'either',
      otherTimes: true,
    });
    service = `${site.url}/hosts/${host.slug}/${slug}`;
  });
  test.afterAll(() => site.stop());

  const dayIn = async (days: number): Promise<string> =>
    new Date((await site.call('moveClock', 0)) + days * 86_400_000).toISOString().slice(0, 10);

  /** Who somebody new is, where they would like to meet, and what they write. */
  const introduceByKeyboard = async (page: Page): Promise<void> => {
    await choose(page, 'I am new here');
    await typeInto(page, 'Your name', 'Mia Lange');
    await typeInto(page, 'E-mail', `mia-keys-${++next}@example.org`);
    await typeInto(page, 'Password', 'a long password');
    await choose(page, 'In person');
    await typeInto(page, 'A note for Anna Berg', 'By the river, please.');
  };

  /** Through the account to the number of the only session there. */
  const sessionOf = async (page: Page): Promise<string> => {
    await press(page, 'All your sessions');
    await expect(page).toHaveURL(/\/account$/u);
    await press(page, 'A walk');
    await expect(page).toHaveURL(/\/account\/sessions\/\d+$/u);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  };

  const atPanel = async (page: Page, sessionId: string): Promise<void> => {
    await page.goto(`${site.url}/admin`);
    await typeInto(page, /^Email/u, host.email);
    await typeInto(page, /^Password/u, host.password);
    await press(page, 'Login');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await page.goto(`${site.url}/admin/plugins/pay-per-session/sessions/${sessionId}`);
    await expect(page.getByText('waits for your answer until')).toBeVisible();
  };

  test('a free time is chosen and requested, and the host accepts it', async ({ browser }) => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(service);
    await expect(page.getByText('America/New York')).toBeVisible();
    await tabTo(page, page.locator('button.start').first());
    await page.keyboard.press('Space');
    await expect(page.getByText(/Kept for you until/u)).toBeVisible();
    await introduceByKeyboard(page);
    await press(page, 'Request 60 minutes with Anna Berg');
    const sessionId = await sessionOf(page);
    await expect(page.getByText('Your request is with Anna Berg')).toBeVisible();

    const panel = await (await browser.newContext()).newPage();
    await atPanel(panel, sessionId);
    await expect(panel.getByText('By the river, please.')).toBeVisible();
    await press(panel, 'Accept the request');
    await press(panel, 'Accept it');
    await expect(panel.getByText('The request is accepted').first()).toBeVisible();

    await page.reload();
    await expect(page.getByText('Add to your calendar')).toBeVisible();
    for (const each of [page, panel]) await each.context().close();
  });

  test('another time is proposed, the host proposes others, and one of them is taken', async ({
    browser,
  }) => {
    const page = await (await browser.newContext(PHONE)).newPage();
    await page.goto(service);
    await expect(page.getByText('America/New York')).toBeVisible();
    await press(page, 'Propose another time');
    await typeWhen(page, 'Date', { date: await dayIn(10) });
    await typeWhen(page, 'Time', { time: '19:00' });
    await expect(page.getByLabel('In which time zone?')).toHaveValue('America/New_York');
    await introduceByKeyboard(page);
    await expectNoSidewaysScroll(page);
    await press(page, 'Request 60 minutes with Anna Berg');
    const sessionId = await sessionOf(page);

    const panel = await (await browser.newContext()).newPage();
    await atPanel(panel, sessionId);
    await press(panel, 'Propose other times');
    await typeWhen(panel, /^Time 1/u, { date: await dayIn(11), time: '12:00' });
    await press(panel, 'Add another time');
    await typeWhen(panel, /^Time 2/u, { date: await dayIn(12), time: '14:00' });
    await press(panel, /^Propose$/u);
    await expect(panel.getByText('You have proposed other times')).toBeVisible();

    await page.reload();
    await expect(page.getByText('Anna Berg proposes other times')).toBeVisible();
    const second = page.getByRole('button', { name: /^Take / }).nth(1);
    await tabTo(page, second);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Date agreed')).toBeVisible();
    for (const each of [page, panel]) await each.context().close();
  });
});
