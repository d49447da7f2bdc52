import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { anOpenHost, DAY, filterBy, inDays, rowOf } from './guide-steps';
import { PANEL, signInAtPanel } from './sign-in';

/** Lists of *My Sessions*: several marked at once, and filters that stand in the address. */
test.describe('lists of sessions in the panel', () => {
  test.use({ viewport: { width: 1280, height: 1400 }, locale: 'en-GB' });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  const choose = async (page: Page, client: string): Promise<void> => {
    await rowOf(page, client).getByRole('checkbox').check();
  };

  test('several sessions are marked at once, and one that was marked meanwhile says so', async ({ page }) => {
    const host = await anOpenHost(site);
    const sold = [];
    for (const [index, displayName] of ['Mia Lange', 'Noah Other', 'Lena Third', 'Omar Last'].entries()) {
      const client = await site.call('aClient', { displayName });
      sold.push(await site.call('aSession', { host, client, startsInMinutes: 60 + index * 120 }));
    }
    await site.call('moveClock', DAY);
    await signInAtPanel(page, site, host, `${PANEL}/sessions`);
    for (const client of ['Mia Lange', 'Noah Other', 'Lena Third']) await choose(page, client);
    await expect(page.getByRole('button', { name: 'Mark 3 sessions' })).toBeVisible();
    const [, noah] = sold;
    if (noah) await site.call('deliver', noah);

    await page.getByRole('button', { name: 'Mark 3 sessions' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Mark 3 sessions' })).toBeDisabled();
    await dialog.getByRole('radio', { name: 'Client absent' }).click();
    await dialog.getByRole('button', { name: 'Mark 3 sessions' }).click();
    await expect(page.getByText('2 sessions are marked.')).toBeVisible();
    await expect(page.getByText(/^Service \d+, Noah Other: .* “delivered”/u)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: /Mia|Noah|Lena/u })).toHaveCount(0);
    await expect(rowOf(page, 'Omar Last')).toBeVisible();

    await page.getByRole('checkbox', { name: 'Choose all shown' }).check();
    await page.getByRole('button', { name: 'Mark one session' }).click();
    await dialog.getByRole('radio', { name: 'Delivered' }).click();
    await dialog.getByRole('button', { name: 'Mark one session' }).click();
    await expect(page.getByText('Nothing waits for you.')).toBeVisible();
    await page.getByRole('tab', { name: /^All/u }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Client absent' })).toHaveCount(2);
    await expect(page.getByRole('row').filter({ hasText: 'Delivered' })).toHaveCount(2);
  });

  test('introductory sessions are left out where several took place, because each is decided about', async ({
    page,
  }) => {
    const host = await anOpenHost(site);
    const service = await site.call('anIntroduction', host);
    const [known, fresh] = [
      await site.call('aClient', { displayName: 'Mia Lange' }),
      await site.call('aClient', { displayName: 'Lena First' }),
    ];
    const startsAt = await inDays(site, 5);
    await site.call('anAgreedIntroduction', { client: fresh, service, startsAt });
    await site.call('aSession', { host, client: known, startsInMinutes: 60 });
    await site.call('setClock', startsAt + DAY);
    await signInAtPanel(page, site, host, `${PANEL}/sessions`);
    for (const client of ['Mia Lange', 'Lena First']) await choose(page, client);
    await page.getByRole('button', { name: 'Mark 2 sessions' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Delivered' }).click();
    await expect(dialog.getByText('One introductory session is left out')).toBeVisible();
    await dialog.getByRole('button', { name: 'Mark one session' }).click();
    await expect(page.getByText('One session is marked.')).toBeVisible();
    await expect(rowOf(page, 'Mia Lange')).toHaveCount(0);
    await expect(rowOf(page, 'Lena First')).toBeVisible();
  });

  test('filters stand in the address: they survive a reload, go with the back button, and into the CSV', async ({
    page,
  }) => {
    const host = await anOpenHost(site);
    for (const displayName of ['Mia Lange', 'Mia Other', 'Noah Third']) {
      const client = await site.call('aClient', { displayName });
      const sold = await site.call('aSession', { host, client });
      if (displayName !== 'Mia Other') await site.call('deliver', sold);
    }
    await signInAtPanel(page, site, host, `${PANEL}/sessions?tab=all`);
    await expect(page.getByText('3 sessions')).toBeVisible();
    await page.getByRole('searchbox').fill('mia');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByText('2 sessions')).toBeVisible();
    await filterBy(page, 'Any status', 'Delivered');
    await expect(page.getByText('1 session', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/tab=all&search=mia&status=delivered$/u);

    await page.reload();
    await expect(rowOf(page, 'Mia Lange')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('searchbox')).toHaveValue('mia');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^sessions-\d{4}-\d{2}-\d{2}\.csv$/u);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/u);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Mia Lange');

    await page.goBack();
    await expect(page.getByText('2 sessions')).toBeVisible();
    await page.goBack();
    await expect(page.getByText('3 sessions')).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.getByRole('searchbox').fill('nobody at all');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('link', { name: 'Drop the filters' })).toBeVisible();
    await page.getByRole('link', { name: 'Drop the filters' }).click();
    await expect(page.getByText('3 sessions')).toBeVisible();
  });

  test('a number of what waits is said only where it is the number of what is shown', async ({ page }) => {
    const host = await anOpenHost(site);
    for (const displayName of ['Mia Lange', 'Noah Other'])
      await site.call('aSession', { host, client: await site.call('aClient', { displayName }) });
    await signInAtPanel(page, site, host, `${PANEL}/sessions?tab=action`);
    const group = page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) });
    await expect(group).toHaveCount(1);
    await expect(group.getByText('2', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').fill('mia');
    await page.getByRole('searchbox').press('Enter');
    await expect(rowOf(page, 'Noah Other')).toHaveCount(0);
    await expect(rowOf(page, 'Mia Lange')).toBeVisible();
    await expect(group.getByText('2', { exact: true })).toHaveCount(0);
  });
});
