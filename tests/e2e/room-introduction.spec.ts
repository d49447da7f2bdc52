import { expect, test, type Page } from '@playwright/test';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks } from './axe';
import { anOpenHost, inDays, mailTo } from './guide-steps';
import { leaveRoom, openRoom } from './room-steps';

const MINUTE = 60_000;

/** After an introductory session the room asks the host for the outcome and the decision in one step. */
test.describe('the end of an introductory session in the room', () => {
  test.use({ bypassCSP: true, locale: 'en-GB', viewport: { width: 1000, height: 900 } });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  /** The host comes, stays until the twenty minutes are over, and leaves. @returns the client's address */
  const endOne = async (page: Page): Promise<string> => {
    const host = await anOpenHost(site);
    const service = await site.call('anIntroduction', host);
    const client = await site.call('aClient', { displayName: 'Mia Lange' });
    const startsAt = await inDays(site, 5);
    const { id } = await site.call('anAgreedIntroduction', { client, service, startsAt });
    const sessionId = id as SessionId;
    const { linkUrl } = await site.call('showSessionToHost', { sessionId, host });
    await site.call('setClock', startsAt);
    await openRoom(page, linkUrl ?? '');
    await site.call('moveClock', 21 * MINUTE);
    await leaveRoom(page);
    await expect(page.getByRole('heading', { name: 'How did the session end?' })).toBeVisible();
    return client.email;
  };

  test('asks whether they go on as soon as it took place, and a rejection for its reason', async ({
    page,
  }) => {
    const email = await endOne(page);
    const decision = page.getByRole('group', { name: 'Do you go on together?' });
    await page.getByRole('radio', { name: 'Mia Lange was absent' }).check();
    await expect(decision).toBeHidden();
    await page.getByRole('radio', { name: 'Delivered' }).check();
    await expect(decision).toBeVisible();
    const looks = [
      { colorScheme: 'light', width: 1000 },
      { colorScheme: 'dark', width: 390 },
    ] as const;
    expect(await problemsInLooks(page, looks)).toEqual([]);

    await page.getByRole('radio', { name: /^Reject/u }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    const reason = page.getByLabel('Why, if you reject');
    await expect(reason).toBeFocused();
    await reason.fill('Somebody else suits you better.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'Marked as delivered' })).toBeVisible();
    expect(await mailTo(site, email, 'After your introductory session')).toContain('suits you better');
  });

  test('approves', async ({ page }) => {
    const email = await endOne(page);
    await page.getByRole('radio', { name: 'Delivered' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('radio', { name: /^Approve/u })).toBeFocused();
    await page.getByRole('radio', { name: /^Approve/u }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'Marked as delivered' })).toBeVisible();
    expect(await mailTo(site, email, 'would like to go on with you')).toContain('bundles');
  });
});
