import { expect, test, type Locator } from '@playwright/test';
import type { Host } from '../harness/catalog';
import type { SoldSession } from '../harness/sessions';
import { startSite, type Site } from '../harness/start-site';
import { tabTo } from './booking-steps';
import { anOpenHost, DAY, inDays, rowOf } from './guide-steps';
import { chooseByLetters, expectFocusShown, expectTrapped, pressAt } from './keyboard-steps';
import { PANEL, signInAtPanel } from './sign-in';

/** Nobody touches a mouse here: Tab, Enter, Space, Escape, arrows and letters are all there is. */
test.describe('the panel by keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB', reducedMotion: 'reduce' });
  let site: Site;
  let host: Host;
  const sold: SoldSession[] = [];
  test.beforeAll(async () => {
    site = await startSite();
    host = await anOpenHost(site);
    const service = await site.call('anIntroduction', host);
    const lena = await site.call('aClient', { displayName: 'Lena Asked' });
    await site.call('anAgreedIntroduction', { client: lena, service, startsAt: await inDays(site, 5) });
    for (const [index, displayName] of ['Mia Lange', 'Noah Other', 'Omar Third'].entries()) {
      const client = await site.call('aClient', { displayName });
      sold.push(await site.call('aSession', { host, client, startsInMinutes: 60 + index * 120 }));
    }
    await site.call('moveClock', 7 * DAY);
  });
  test.afterAll(() => site.stop());

  test('a host walks from the tabs through a filter to several marked at once', async ({ page }) => {
    await signInAtPanel(page, site, host, `${PANEL}/sessions`);
    await expect(rowOf(page, 'Mia Lange')).toBeVisible();
    const tab = (name: RegExp): Locator => page.getByRole('tab', { name });
    await tabTo(page, tab(/^Needs action/u));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(tab(/^All/u)).toBeFocused();
    await expectFocusShown(page);
    await expect(page).toHaveURL(/tab=all/u);

    const search = page.getByRole('searchbox');
    await tabTo(page, search);
    await page.keyboard.type('mia');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 session', { exact: true })).toBeVisible();
    await expect(search).toBeFocused();
    const status = page.getByRole('combobox', { name: 'Any status' });
    await chooseByLetters(page, status, 'Delivered');
    await expect(page).toHaveURL(/status=delivered/u);
    await expect(status).toBeFocused();
    await pressAt(page, page.getByRole('link', { name: 'Drop the filters' }));
    await expect(page.getByText('4 sessions')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await tabTo(page, tab(/^All/u), 'Shift+Tab');
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/tab=action/u);

    for (const client of ['Mia Lange', 'Noah Other'])
      await pressAt(page, rowOf(page, client).getByRole('checkbox'), 'Space');
    const several = page.getByRole('button', { name: 'Mark 2 sessions' }).first();
    await tabTo(page, several, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: 'Delivered' })).toBeFocused();
    await expectTrapped(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(several).toBeFocused();
    await page.keyboard.press('Enter');
    await pressAt(page, dialog.getByRole('radio', { name: 'Delivered' }), 'Space');
    await pressAt(page, dialog.getByRole('button', { name: 'Mark 2 sessions' }));
    await expect(page.getByText('2 sessions are marked.')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await expect(rowOf(page, 'Mia Lange')).toHaveCount(0);
  });

  test('a host decides after an introductory session, takes it back, and decides again', async ({ page }) => {
    await signInAtPanel(page, site, host, `${PANEL}/sessions`);
    await pressAt(page, rowOf(page, 'Lena Asked').getByRole('link'));
    const mark = page.getByRole('button', { name: 'Mark as delivered' });
    await expect(mark).toBeVisible();
    await pressAt(page, mark);
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Mark as delivered' });
    const approve = dialog.getByRole('radio', { name: /^Approve continuation/u });
    await expect(approve).toBeFocused();
    await pressAt(page, confirm);
    await expect(dialog.getByText('Please fill this in.')).toBeVisible();
    await expectTrapped(page);
    await tabTo(page, approve);
    await page.keyboard.press('ArrowDown');
    const reject = dialog.getByRole('radio', { name: /^Reject continuation/u });
    await expect(reject).toBeFocused();
    await page.keyboard.press('Space');
    await expect(reject).toBeChecked();
    await pressAt(page, confirm);
    await expect(dialog.getByLabel('Reason')).toBeFocused();
    await page.keyboard.type('Somebody else suits you better.');
    await pressAt(page, confirm);

    const undo = page.getByRole('region', { name: 'Done just now: Marked as delivered' });
    await expect(undo).toBeFocused();
    await expectFocusShown(page);
    await page.keyboard.press('Tab');
    await expect(undo.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Undone: the session stands as before.').first()).toBeVisible();
    await expect(page.locator('[data-after-step]')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(mark).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, approve);
    await page.keyboard.press('Space');
    await pressAt(page, confirm);
    await expect(page.getByText('Continuation approved').first()).toBeVisible();
  });

  test('an operator settles a dispute', async ({ page }) => {
    const [, , contested] = sold;
    if (!contested) throw new Error('unreachable');
    await site.call('deliver', contested);
    await site.call('dispute', contested);
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/sessions`);
    const disputes = page.getByRole('region', { name: 'Disputes' });
    await pressAt(page, rowOf(disputes, 'Omar Third').getByRole('link'));
    const decide = page.getByRole('button', { name: 'Decide: the host did not come' });
    await expect(decide).toBeVisible();
    await pressAt(page, decide);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Reason')).toBeFocused();
    await expect(dialog).toHaveAccessibleDescription(/get a mail with your reason/u);
    await page.keyboard.press('Escape');
    await expect(decide).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The room was empty but for Omar.');
    await pressAt(page, dialog.getByRole('button', { name: 'Decide' }));
    await expect(page.getByText('Decided: the host did not come').first()).toBeVisible();
    await expect(page.locator('[data-after-step]').first()).toBeFocused();
  });
});
