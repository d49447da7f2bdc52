import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks } from './axe';
import { aCreditStage } from './credits-stage';
import { expectNoSidewaysScroll, press, tabTo, typeWhen } from './booking-steps';

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

const DAY = 86_400_000;

test.describe('the guide to session credits', () => {
  let site: Site;
  let mia: { email: string; password: string };
  let leo: { email: string; password: string };
  test.beforeAll(async () => {
    site = await startSite();
    ({ mia, leo } = await aCreditStage(site));
  });
  test.afterAll(() => site.stop());

  const signIn = async (page: Page, { email, password } = mia): Promise<void> => {
    await page.goto(`${site.url}/sign-in`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/account/u);
  };
  const expectCredits = async (page: Page, sentence: string): Promise<void> => {
    await page.locator('.account-menu summary').click();
    await expect(page.locator('.account-panel').getByText(sentence)).toBeVisible();
  };

  test('leads from the top menu to the accepted session, whose credit is used', async ({ browser }) => {
    test.setTimeout(600_000);
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const found: Record<string, string[]> = {};
    const lookHere = async (name: string): Promise<void> => {
      found[name] = await problemsInLooks(page, LOOKS);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await signIn(page);
    await expectCredits(page, '2 session credits');
    await lookHere('the account menu');

    // 1. Join a program, from the page Programs in the top menu.
    const menu = page.getByRole('navigation', { name: 'Main menu' });
    await menu.getByRole('link', { name: 'Programs' }).click();
    await lookHere('programs');
    await page.getByRole('button', { name: 'Join Thesis Writing' }).click();
    await expect(page.getByText('You are a member of Thesis Writing now.')).toBeVisible();
    await lookHere('a program');

    // 2. Find Support, a subprogram, and the grid with its tags.
    await menu.getByRole('link', { name: 'Programs' }).click();
    await page.getByRole('link', { name: 'Find support with Thesis Writing' }).click();
    await page.getByRole('link', { name: 'Literature review' }).click();
    const card = (name: string) => page.locator('.host-card', { hasText: name });
    await expect(card('Anna Berg').getByText('1 Credit', { exact: true })).toBeVisible();
    await expect(card('Ben Ford').getByText('$60 / h', { exact: true })).toBeVisible();
    await expect(card('Cara Dunn')).toBeVisible();
    await expect(card('Cara Dunn').locator('.tag')).toHaveCount(0);
    await lookHere('the grid of a subprogram');
    await page.getByLabel('Price').selectOption('Credits');
    await expect(card('Ben Ford')).toHaveCount(0);
    await expect(page).toHaveURL(/program=.*price=credits|price=credits.*program=/u);

    // 3. The profile: what the host helps with, and what each costs.
    await page.getByRole('link', { name: 'Anna Berg' }).click();
    const help = page.locator('section', { has: page.getByRole('heading', { name: 'I can help you with' }) });
    const part = help.locator('.help-parts li', { hasText: 'Literature review' });
    await expect(part.getByText('1 Credit', { exact: true })).toBeVisible();
    await expect(part).not.toContainText('$');
    await lookHere('a profile');

    // Before booking: a message.
    await page.getByRole('link', { name: 'Message Anna Berg' }).first().click();
    await page.getByLabel('Your message').fill('Do you know how reviews are done in biology?');
    await page.getByRole('button', { name: 'Send to Anna Berg' }).click();
    await expect(page.getByText('Do you know how reviews are done in biology?')).toBeVisible();

    // The request, in a window over the profile.
    await page.goto(`${site.url}/hosts/anna-berg`);
    const opener = help.getByRole('link', { name: 'Request a session: An hour on your thesis' });
    await opener.click();
    const requested = page.getByRole('dialog', { name: 'Request a session' });
    await expect(requested).toBeVisible();
    await lookHere('the times in the request window');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/hosts\/anna-berg$/u);
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await requested.getByRole('link', { name: 'Propose another time' }).click();
    await expect(requested.getByRole('heading', { name: 'Request a session' })).toBeVisible();
    await expect(requested.getByLabel('Date', { exact: true })).toBeVisible();
    await expect(requested.getByLabel('Time', { exact: true })).toBeVisible();
    await expect(requested.getByRole('group', { name: 'Where would you like to meet?' })).toBeVisible();
    await expect(requested.locator('dl', { hasText: 'Duration' })).toContainText('60 minutes');
    await expect(requested).toContainText('you book one hour at a time');
    await expect(requested).toContainText('make consecutive bookings');
    const stand = requested.locator('.credit-stand');
    await expect(stand).toContainText('Linden University');
    await expect(stand.getByRole('row', { name: 'Used 0 1' })).toBeVisible();
    await expect(stand.getByRole('row', { name: 'Remaining 2 1' })).toBeVisible();
    await page.getByLabel('Book the next hour too').selectOption('2');
    await expect(stand.getByRole('row', { name: 'Remaining 2 0' })).toBeVisible();
    await page.getByLabel('Book the next hour too').selectOption('1');
    await lookHere('the request window');
    await page
      .getByLabel('Date', { exact: true })
      .fill(new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10));
    await page.getByLabel('Time', { exact: true }).fill('15:00');
    await page.getByRole('button', { name: 'Request a session with Anna Berg' }).click();
    await expect(page.getByRole('heading', { name: 'Your request is with Anna Berg' })).toBeVisible();
    await expect(page.getByText('1 session credit left')).toBeVisible();
    await lookHere('a request that was sent');
    await page.goto(`${site.url}/account/credits`);
    await expect(page.getByRole('row', { name: /Kept for a session/u })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Open your session' }).click();
    await page.waitForURL(/\/s\/[^/]+$/u);
    const hostLink = await site.call('hostLinkOf', new URL(page.url()).pathname);

    const host = await (await browser.newContext()).newPage();
    await host.goto(hostLink);
    await host.getByRole('button', { name: 'Accept this time' }).click();
    await expect(host.getByRole('button', { name: 'Accept this time' })).toHaveCount(0);
    await host.context().close();

    await page.goto(`${site.url}/account`);
    await expectCredits(page, '1 session credit');
    await page.locator('.account-panel').getByRole('link', { name: 'Session credits' }).click();
    const row = page.getByRole('row', { name: /Used for a session/u });
    await expect(page.getByRole('heading', { name: 'Your session credits' })).toBeVisible();
    await expect(row.getByRole('link', { name: 'An hour on your thesis with Anna Berg' })).toBeVisible();
    await lookHere('the statement');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    await context.close();
  });

  test('can be followed on a phone by keyboard alone', async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    const page = await context.newPage();
    await signIn(page, leo);
    await tabTo(page, page.locator('.account-menu summary'));
    await page.keyboard.press('Enter');
    const menu = page.locator('.account-panel');
    await expect(menu.getByText('1 session credit', { exact: true })).toBeVisible();
    const { x = -1, width = 0 } = (await menu.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await expectNoSidewaysScroll(page);

    await press(page, 'Programs');
    await press(page, 'Join Thesis Writing');
    await expect(page.getByText('You are a member of Thesis Writing now.')).toBeVisible();
    await press(page, 'Literature review');
    await press(page, 'Anna Berg');
    await press(page, 'Request a session: An hour on your thesis');
    await expect(page.getByRole('dialog', { name: 'Request a session' })).toBeFocused();
    await press(page, 'Propose another time');
    await expect(page).toHaveURL(/[?&]other/u);
    await expect(page.getByRole('dialog', { name: 'Request a session' })).toBeFocused();
    const day = new Date(Date.now() + 11 * DAY).toISOString().slice(0, 10);
    await typeWhen(page, 'Date', { date: day });
    await typeWhen(page, 'Time', { time: '16:00' });
    await press(page, 'Request a session with Anna Berg');
    await expect(page.getByRole('heading', { name: 'Your request is with Anna Berg' })).toBeVisible();
    await context.close();
  });

  test('can be followed without a script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/programs`);
    await page.getByRole('link', { name: 'Find support with Thesis Writing' }).click();
    await page.getByRole('link', { name: 'Literature review' }).click();
    await page.getByLabel('Price').selectOption('Credits');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.locator('.host-card')).toHaveCount(1);
    await page.getByRole('link', { name: 'Anna Berg' }).click();
    await page.getByRole('link', { name: 'Request a session: An hour on your thesis' }).click();
    await page.getByRole('link', { name: 'Propose another time' }).click();
    await expect(page.getByText('You can pay with a session credit')).toBeVisible();
    await context.close();
  });
});
