import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { anOpenHost, bookFirstTime, DAY, HOUR, mailTo, openSessionOf, pageOf } from './guide-steps';
import { PANEL, signInAtPanel } from './sign-in';

/** What comes after an outcome: it is taken back, or contested and settled. The product's clock only goes forward. */
test.describe('after the outcome', () => {
  test.use({ viewport: { width: 1280, height: 1400 }, locale: 'en-GB' });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('a client contests it on the site, an operator settles it with a reason, and the price goes where it belongs', async ({
    page,
    browser,
  }) => {
    const host = await anOpenHost(site);
    const service = await site.call('aService', host, { agreeing: 'booked', name: 'An hour' });
    const client = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const start = await bookFirstTime(client, pageOf(site, host, service), 'mia@example.org');
    await client.getByRole('link', { name: 'Open your session' }).click();
    await client.waitForURL(/\/s\/[^/]+$/u);
    await site.call('setClock', start + 2 * HOUR);
    await signInAtPanel(page, site, host, `${PANEL}/sessions`);
    await openSessionOf(page, 'Mia Lange');
    await page.getByRole('button', { name: 'Mark as delivered' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as delivered' }).click();
    await expect(page.getByText('Delivered', { exact: true }).first()).toBeVisible();

    await client.reload();
    await client.getByText('Was it otherwise? Tell us').click();
    await client.getByLabel('What happened?').fill('I waited for half an hour, and nobody came.');
    await client.getByRole('button', { name: 'Contest the outcome' }).click();
    await expect(client.getByText('The people who run this site are looking at this session.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Disputed by Mia Lange' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Decide/u })).toHaveCount(0);

    const operator = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await signInAtPanel(operator, site, await site.call('anOperator'), `${PANEL}/sessions`);
    const disputes = operator.getByRole('region', { name: 'Disputes' });
    await openSessionOf(disputes, 'Mia Lange');
    await expect(operator.getByText('I waited for half an hour, and nobody came.').first()).toBeVisible();
    await operator.getByRole('button', { name: 'Decide: the host did not come' }).click();
    const dialog = operator.getByRole('dialog');
    await expect(dialog.getByText('Mia Lange gets the whole price of $60 back.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await expect(dialog.getByText('Please fill this in.')).toBeVisible();
    await dialog.getByLabel('Reason').fill('Nobody of the two was in the room but Mia Lange.');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await expect(operator.getByText('Decided: the host did not come').first()).toBeVisible();

    expect(await mailTo(site, 'mia@example.org', 'Decided about')).toContain('was in the room but Mia');
    await operator.goto(`${site.url}${PANEL}/sessions`);
    await expect(operator.getByText('Nothing waits for you.')).toBeVisible();
    await client.reload();
    await expect(client.getByText('was in the room but Mia Lange').first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: /contest|decide|undo/iu })).toHaveCount(0);
    for (const each of [client, operator]) await each.context().close();
  });

  test('a step is taken back within a minute, which counts down; after it there is no way back', async ({
    page,
  }) => {
    const host = await anOpenHost(site);
    const { sessionId } = await site.call('aSession', { host, startsInMinutes: 60 });
    await site.call('moveClock', DAY);
    await signInAtPanel(page, site, host, `${PANEL}/sessions/${sessionId}`);
    const mark = async (action: string): Promise<void> => {
      await page.getByRole('button', { name: action }).click();
      await page.getByRole('dialog').getByRole('button', { name: action }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    const undo = page.getByRole('button', { name: 'Undo' });
    const box = page.getByRole('region', { name: 'Done just now: Marked as delivered' });

    await mark('Mark as delivered');
    const secondsLeft = async (): Promise<number> =>
      Number(/(\d+) seconds/u.exec(await box.innerText())?.[1] ?? 0);
    const first = await secondsLeft();
    expect(first).toBeGreaterThan(0);
    await expect.poll(secondsLeft).toBeLessThan(first);
    await undo.click();
    await expect(page.getByText('Undone: the session stands as before.').first()).toBeVisible();
    await expect(page.getByText('Scheduled', { exact: true }).first()).toBeVisible();
    await expect(box).toHaveCount(0);

    // The box is still there when the minute is over.
    await mark('The client did not come');
    await site.call('moveClock', 61_000);
    await undo.click();
    await expect(page.getByText('This can be undone for one minute').first()).toBeVisible();
    await expect(undo).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('Client absent', { exact: true }).first()).toBeVisible();
    await expect(undo).toHaveCount(0);
  });
});
