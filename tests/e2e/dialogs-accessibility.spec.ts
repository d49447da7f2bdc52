import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks, type Look } from './axe';
import { anOpenHost, DAY, HOUR, inDays, timeAt } from './guide-steps';
import { PANEL, signInAtPanel } from './sign-in';

const LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
];
const SPAM = ['asdf asdf asdf', 'asdf asdf asdf', 'asdf asdf asdf'];

/** What stands over a page or comes with a step: axe looks at it while it is open. */
test.describe('the control panel has nothing axe objects to', () => {
  test.use({ bypassCSP: true, locale: 'en-GB' });
  let site: Site;
  let found: Record<string, string[]>;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.beforeEach(() => {
    test.setTimeout(600_000);
    found = {};
  });
  test.afterEach(() => {
    const objected = Object.entries(found).filter(([, problems]) => problems.length > 0);
    expect(Object.fromEntries(objected)).toEqual({});
  });
  test.afterAll(() => site.stop());

  const open = async (page: Page, sessionId: number): Promise<void> => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.url}${PANEL}/sessions/${sessionId}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  /** Opens a session's dialog, looks at it, and at what it says when it is refused. */
  const lookAtDialog = async (page: Page, button: string, confirm?: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    found[button] = await problemsInLooks(page, LOOKS);
    if (confirm !== undefined) {
      await dialog.getByRole('button', { name: confirm, exact: true }).click();
      await expect(dialog.getByRole('alert').first()).toBeVisible();
      found[`${button}, refused`] = await problemsInLooks(page, LOOKS);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };

  test('in a request with its form, and in the dialogs that answer it', async ({ page }) => {
    const host = await anOpenHost(site);
    const service = await site.call('anIntroduction', host);
    const client = await site.call('aClient', { displayName: 'Mia Lange' });
    const startsAt = await inDays(site, 5);
    const { id } = await site.call('requestIntroduction', { client, service, startsAt, answers: SPAM });
    await signInAtPanel(page, site, host);
    await open(page, id);
    await expect(page.getByText('This form looks odd')).toBeVisible();
    found['a request'] = await problemsInLooks(page, LOOKS);
    await lookAtDialog(page, 'Accept the request');
    await lookAtDialog(page, 'Decline the request', 'Decline it');
    await lookAtDialog(page, 'Propose other times');
  });

  test('in the dialogs of a date, of an outcome, and of several outcomes, and in the box that undoes', async ({
    page,
  }) => {
    const host = await anOpenHost(site);
    const undated = await site.call('aSession', { host });
    const service = await site.call('anIntroduction', host);
    const client = await site.call('aClient', { displayName: 'Lena Asked' });
    const startsAt = await inDays(site, 5);
    const { id } = await site.call('anAgreedIntroduction', { client, service, startsAt });
    const soon = startsAt + HOUR - (await timeAt(site));
    const ended = await site.call('aSession', { host, startsInMinutes: Math.ceil(soon / 60_000) });
    await signInAtPanel(page, site, host);
    await open(page, undated.sessionId);
    await lookAtDialog(page, 'Set the date');
    await open(page, ended.sessionId);
    await lookAtDialog(page, 'Cancel the session', 'Cancel the session');
    await lookAtDialog(page, 'Move to another date');

    await site.call('moveClock', 7 * DAY);
    await open(page, id);
    await lookAtDialog(page, 'Mark as delivered', 'Mark as delivered');
    await page.goto(`${site.url}${PANEL}/sessions`);
    await page.getByRole('checkbox', { name: 'Choose all shown' }).check();
    await lookAtDialog(page, 'Mark 2 sessions');
    await open(page, ended.sessionId);
    await page.getByRole('button', { name: 'Mark as delivered' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as delivered' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    found['the box that undoes'] = await problemsInLooks(page, LOOKS);
  });

  test('in a dispute, for both, and in the dialog that settles it', async ({ page, browser }) => {
    const sold = await site.call('aSession', { startsInMinutes: 60 });
    await site.call('moveClock', DAY);
    await site.call('deliver', sold);
    await site.call('dispute', sold);
    await signInAtPanel(page, site, sold.host);
    await open(page, sold.sessionId);
    await expect(page.getByText('I waited, and nobody came.').first()).toBeVisible();
    found['a dispute, for the host'] = await problemsInLooks(page, LOOKS);

    const context = await browser.newContext({ bypassCSP: true });
    const operator = await context.newPage();
    await signInAtPanel(operator, site, await site.call('anOperator'));
    await open(operator, sold.sessionId);
    await expect(operator.getByText('I waited, and nobody came.').first()).toBeVisible();
    found['a dispute, for an operator'] = await problemsInLooks(operator, LOOKS);
    await lookAtDialog(operator, 'Decide: cancel it', 'Decide');
    await context.close();
  });
});
