import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Host } from '../harness/catalog';
import { startSite, type Site } from '../harness/start-site';
import { expectNoSidewaysScroll, introduce } from './booking-steps';
import { PANEL, signInAtPanel } from './sign-in';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  timezoneId: 'America/New_York',
};
const DAY = 86_400_000;
const ANSWERS: Record<string, string> = {
  'What would you like help with?': 'I would like to find out whether to change my profession.',
  'What have you tried so far?': 'Talked to friends, and read two books about it.',
  'What would you like to be different in three months?': 'To have decided, and to sleep well.',
};

/** The way from a stranger's form to the host's decision, as both of them see it. */
test.describe('an introductory session', () => {
  let site: Site;
  let host: Host;
  let profile: string;
  let next = 0;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());
  test.beforeEach(async () => {
    next += 1;
    host = await site.call('aHost', { displayName: 'Anna Berg', slug: `anna-${next}`, timeZone: 'UTC' });
    await site.call('hasHours', host, { from: 540, until: 1020 });
    profile = `${site.url}/hosts/${host.slug}`;
  });

  /** From the profile to the sent form. */
  const request = async (page: Page): Promise<void> => {
    await page.goto(profile);
    await expect(page.getByText('Free introductory session, 20 minutes')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Request an introductory session with Anna Berg' }).click();
    await expect(page.getByText('You can have 3 a calendar month.')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.locator('button.start').first().click();
    await expect(page.getByText(/Kept for you until/u)).toBeVisible();
    await introduce(page, `mia-introduction-${next}@example.org`);
    for (const [question, answer] of Object.entries(ANSWERS)) await page.getByLabel(question).fill(answer);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Request 20 minutes with Anna Berg' }).click();
    await expect(page.getByText('Your request is with Anna Berg')).toBeVisible();
  };
  /** The client's page of the session. */
  const toSession = async (page: Page): Promise<string> => {
    await page.goto(`${site.url}/account/sessions`);
    await page
      .getByRole('link', { name: /Getting to know each other/u })
      .first()
      .click();
    await expect(page.getByText('Your answers')).toBeVisible();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  };

  test('is offered, requested with a form, accepted, held and approved in the panel', async ({ browser }) => {
    const panel = await (await browser.newContext()).newPage();
    await signInAtPanel(panel, site, host, `${PANEL}/services`);
    await panel.getByRole('button', { name: 'Offer it' }).click();
    await expect(panel.getByRole('link', { name: 'Getting to know each other' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Offer it' })).toBeHidden();

    const page = await (await browser.newContext(PHONE)).newPage();
    await request(page);
    await page.goto(profile);
    await page.getByRole('link', { name: 'Request an introductory session with Anna Berg' }).click();
    await expect(page.getByText('You and Anna Berg have an introductory session already')).toBeVisible();
    await page.getByRole('link', { name: 'Open the session' }).click();
    const id = await toSession(page);

    await panel.goto(`${site.url}${PANEL}/sessions/${id}`);
    for (const answer of Object.values(ANSWERS)) await expect(panel.getByText(answer)).toBeVisible();
    await panel.getByRole('button', { name: 'Accept the request' }).click();
    await panel.getByRole('button', { name: 'Accept it' }).click();
    await expect(panel.getByText('The request is accepted').first()).toBeVisible();

    await site.call('moveClock', 4 * DAY);
    await panel.reload();
    await panel.getByRole('button', { name: 'Mark as delivered' }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Mark as delivered' }).click();
    await expect(dialog.getByText('Please fill this in.')).toBeVisible();
    await dialog.getByRole('radio', { name: /Approve continuation/u }).click();
    await dialog.getByRole('button', { name: 'Mark as delivered' }).click();
    await expect(panel.getByText('Continuation approved').first()).toBeVisible();

    await page.reload();
    await expect(page.getByText('Anna Berg would like to go on with you')).toBeVisible();
    for (const each of [page, panel]) await each.context().close();
  });

  test('works without JavaScript: requested, accepted and rejected with a reason through links', async ({
    browser,
  }) => {
    await site.call('anIntroduction', host);
    const context = { ...PHONE, javaScriptEnabled: false };
    const page = await (await browser.newContext(context)).newPage();
    await request(page);
    const id = await toSession(page);

    const hostPage = await (await browser.newContext(context)).newPage();
    const { linkUrl } = await site.call('showSessionToHost', { sessionId: Number(id) as SessionId, host });
    await hostPage.goto(linkUrl ?? '');
    await expect(hostPage.getByText('What Mia Lange answered')).toBeVisible();
    await hostPage.getByRole('button', { name: 'Accept this time' }).click();
    await expect(hostPage.getByText('Add to your calendar')).toBeVisible();
    await site.call('moveClock', 4 * DAY);
    await hostPage.reload();
    await hostPage.getByRole('radio', { name: /It took place/u }).check();
    await hostPage.getByRole('radio', { name: /Reject: we do not go on/u }).check();
    await hostPage.getByRole('button', { name: 'Mark the session' }).click();
    await expect(hostPage.getByRole('alert')).toContainText('Why, if you reject');
    await hostPage.getByRole('radio', { name: /It took place/u }).check();
    await hostPage.getByLabel('Why, if you reject').fill('You need a lawyer rather than me.');
    await hostPage.getByRole('button', { name: 'Mark the session' }).click();
    await expect(hostPage.getByText('You have decided not to go on with Mia Lange.')).toBeVisible();
    await expectNoSidewaysScroll(hostPage);

    await page.goto(`${site.url}/account/sessions/${id}`);
    await expect(page.getByText('Anna Berg has decided not to go on.')).toBeVisible();
    await expect(page.getByText('You need a lawyer rather than me.')).toBeVisible();
    for (const each of [page, hostPage]) await each.context().close();
  });
});
