import { expect, test, type Locator, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { tabTo, typeWhen } from './booking-steps';
import { DAY, timeAt } from './guide-steps';
import { chooseByLetters, expectFocusShown, pressAt } from './keyboard-steps';
import { PANEL, signInAtPanel } from './sign-in';

/** Nobody touches a mouse here. */
test.describe('institutions and programs by keyboard alone', () => {
  test.describe.configure({ timeout: 240_000 });
  test.use({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB', reducedMotion: 'reduce' });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
    for (const name of ['Career', 'Thesis']) await site.call('programWith', { name });
  });
  test.afterAll(() => site.stop());

  const button = (place: Page | Locator, name: string): Locator =>
    place.getByRole('button', { name, exact: true });
  const headings = (page: Page): Promise<string[]> =>
    page.getByRole('list', { name: 'Programs and their subprograms' }).getByRole('heading').allTextContents();
  /** Opens the menu of a line and chooses one of its items. */
  const choose = async (page: Page, line: string, item: string): Promise<void> => {
    await tabTo(page, button(page, `More for ${line}`));
    await page.keyboard.press('Enter');
    const wanted = page.getByRole('menuitem', { name: item, exact: true });
    await expect(wanted).toBeVisible();
    const focused = (): Promise<string> => page.getByRole('menu').locator(':focus').innerText();
    await expect.poll(focused).not.toBe('');
    for (let presses = 0; presses < 8 && (await focused()) !== item; presses += 1) {
      const before = await focused();
      await page.keyboard.press('ArrowDown');
      // A menu moves the focus a moment later.
      await expect.poll(focused).not.toBe(before);
    }
    await expect(wanted).toBeFocused();
    await page.keyboard.press('Enter');
  };

  test('an operator adds an institution and its terms', async ({ page }) => {
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/institutions`);
    await pressAt(page, button(page, 'New institution').first());
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel(/^Name/u)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(page, 'New institution').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel(/^Name/u)).toBeFocused();
    await page.keyboard.type('Grand Valley');
    await tabTo(page, dialog.getByLabel('Domains of its e-mail addresses'));
    await page.keyboard.type('nowhere');
    await pressAt(page, button(dialog, 'Save'));
    await expect(dialog.getByLabel('Domains of its e-mail addresses')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('gv.example');
    await pressAt(page, button(dialog, 'Save'));
    await expect(page.getByRole('heading', { level: 1, name: 'Grand Valley' })).toBeVisible();

    const dateIn = async (days: number): Promise<string> =>
      new Date((await timeAt(site)) + days * DAY).toISOString().slice(0, 10);
    const addTerm = async (name: string, from: number, until: number): Promise<void> => {
      await tabTo(page, button(page, 'New term'));
      await page.keyboard.press('Enter');
      await expect(dialog.getByLabel(/^Name/u)).toBeFocused();
      await page.keyboard.type(name);
      await typeWhen(page, /^First day/u, { date: await dateIn(from) });
      await typeWhen(page, /^Last day/u, { date: await dateIn(until) });
      await pressAt(page, button(dialog, 'Save the term'));
      await expect(dialog).toBeHidden();
    };
    const line = page.getByRole('list', { name: 'Terms on a time line' });
    await addTerm('This term', -30, 60);
    await expect(line.getByText('This term')).toBeVisible();
    // The button that opened the dialog stood in the place of the line.
    await expect(page.locator('[data-after-step]')).toBeFocused();
    await addTerm('Next term', 61, 120);
    await expect(line.getByText('Next term')).toBeVisible();
    await expect(button(page, 'New term')).toBeFocused();

    await pressAt(page, button(page, 'Remove Next term'));
    const asked = page.getByRole('alertdialog');
    await expect(button(asked, 'Cancel')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(asked).toBeHidden();
    await expect(button(page, 'Remove Next term')).toBeFocused();
    await page.keyboard.press('Enter');
    await pressAt(page, button(asked, 'Remove'));
    await expect(line.getByText('Next term')).toHaveCount(0);
    await expect(page.locator('[data-after-step]')).toBeFocused();
  });

  test('adds a program for it with a subprogram, arranges and disables them, and invites', async ({
    page,
  }) => {
    await site.call('institutionWith', { name: 'Linden University' });
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/programs`);
    const dialog = page.getByRole('dialog');
    await pressAt(page, button(page, 'New program'));
    await expect(dialog.getByLabel(/^Name/u)).toBeFocused();
    await page.keyboard.type('Statistics');
    await chooseByLetters(page, dialog.getByRole('combobox', { name: 'Institution' }), 'Linden University');
    await pressAt(page, dialog.getByRole('checkbox', { name: /can pay with session credits/u }), 'Space');
    await pressAt(page, button(dialog, 'Save'));
    await expect(dialog).toBeHidden();
    await expect.poll(() => headings(page)).toEqual(['Career', 'Thesis', 'Statistics']);
    await expect(page.getByText('Takes credits')).toBeVisible();
    await expect(button(page, 'New program')).toBeFocused();

    await choose(page, 'Statistics', 'Add a subprogram');
    await expect(dialog.getByLabel(/^Name/u)).toBeFocused();
    await page.keyboard.type('Surveys');
    await pressAt(page, button(dialog, 'Save'));
    await expect.poll(() => headings(page)).toEqual(['Career', 'Thesis', 'Statistics', 'Surveys']);
    await expect(button(page, 'More for Statistics')).toBeFocused();
    await expectFocusShown(page);

    await tabTo(page, button(page, 'Move Statistics up'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => headings(page)).toEqual(['Career', 'Statistics', 'Surveys', 'Thesis']);
    await expect(button(page, 'Move Statistics up')).toBeFocused();
    await choose(page, 'Thesis', 'Make it a subprogram of Statistics');
    await expect(page.getByRole('heading', { level: 3, name: 'Thesis' })).toBeVisible();
    await expect(button(page, 'More for Thesis')).toBeFocused();

    await tabTo(page, button(page, 'More for Career'), 'Shift+Tab');
    await choose(page, 'Career', 'Disable');
    const asked = page.getByRole('alertdialog');
    await expect(button(asked, 'Cancel')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(page, 'More for Career')).toBeFocused();
    await choose(page, 'Career', 'Disable');
    await pressAt(page, button(asked, 'Disable'));
    await expect(page.getByText('Disabled', { exact: true })).toBeVisible();
    await expect(button(page, 'More for Career')).toBeFocused();

    await choose(page, 'Statistics', 'Members and invitations');
    await expect(page.getByRole('heading', { level: 1, name: 'Members of Statistics' })).toBeVisible();
    await pressAt(page, button(page, 'Invite'));
    await expect(dialog.getByLabel(/^E-mail addresses/u)).toBeFocused();
    await page.keyboard.type('ada@home.example nobody');
    await pressAt(page, button(dialog, 'Send invitations'));
    await expect(dialog.getByText('Not e-mail addresses: nobody')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button(page, 'Invite')).toBeFocused();
    await pressAt(page, button(page, 'Take back: ada@home.example'));
    await expect(page.getByText('No invitation waits to be accepted.')).toBeVisible();
    await expect(page.getByRole('tabpanel')).toBeFocused();
  });
});
