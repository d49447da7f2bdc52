import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsOf } from './axe';
import { PANEL, signInAtPanel } from './sign-in';

/** A Monday; in Sydney the clocks go back on the fifth of April, from three to two. */
const NOW = Date.UTC(2026, 2, 2, 9);
const TWICE = '2026-04-05T02:30';

test.describe('an hour that the clocks show twice', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
    await site.call('setClock', NOW);
  });
  test.afterAll(() => site.stop());

  test('is asked about for each time a host proposes', async ({ browser }) => {
    const host = await site.call('aHost', { timeZone: 'Australia/Sydney' });
    const { sessionId } = await site.call('aRequest', { host, local: '2026-03-06T00:00' });
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await signInAtPanel(page, site, host, `${PANEL}/sessions/${sessionId}`);
    await page.getByRole('button', { name: 'Propose other times' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Time 1')).toHaveValue('2026-03-06T11:00');
    await expect(dialog.getByRole('radiogroup')).toHaveCount(0);

    await dialog.getByLabel('Time 1').fill(TWICE);
    await expect(dialog.getByRole('radio', { name: 'The first one' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Add another time' }).click();
    await dialog.getByLabel('Time 2').fill(TWICE);
    await dialog.getByRole('radio', { name: 'The second one' }).nth(1).click();
    await expect(dialog.getByRole('radio', { name: 'The second one' }).nth(1)).toBeChecked();
    await expect(dialog.getByRole('radio', { name: 'The first one' }).first()).toBeChecked();
    expect(await problemsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(dialog).toHaveCount(0);

    const { proposals } = await site.call('showSessionToHost', { sessionId, host });
    expect(proposals.map(({ startsAt }) => startsAt)).toEqual([
      '2026-04-04T15:30:00.000Z',
      '2026-04-04T16:30:00.000Z',
    ]);
  });
});
