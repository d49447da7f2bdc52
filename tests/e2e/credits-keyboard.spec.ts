import { expect, test, type Locator, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { tabTo } from './booking-steps';
import { expectTrapped, pressAt } from './keyboard-steps';
import { PANEL, signInAtPanel } from './sign-in';

/** Nobody touches a mouse here, but for the file that the operating system's own window would choose. */
test.describe('an operator gives credits by keyboard alone', () => {
  test.describe.configure({ timeout: 240_000 });
  test.use({ viewport: { width: 1280, height: 1000 }, locale: 'en-GB', reducedMotion: 'reduce' });
  let site: Site;
  let mia: { email: string };
  test.beforeAll(async () => {
    site = await startSite();
    const institutionId = await site.call('anInstitution', { name: 'Linden University' });
    await site.call('aTerm', institutionId);
    mia = await site.call('aClient', { displayName: 'Mia Lange', proven: true });
  });
  test.afterAll(() => site.stop());

  const button = (place: Page | Locator, name: string | RegExp): Locator =>
    place.getByRole('button', { name, exact: true });
  const chooseList = (page: Page, rows: readonly string[]): Promise<void> =>
    page.getByLabel(/^List/u).setInputFiles({
      name: 'grants.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['email;credits', ...rows].join('\n')),
    });
  /** Applies what is shown, after it was asked once more. */
  const apply = async (page: Page, name: string): Promise<void> => {
    await pressAt(page, button(page, name));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expectTrapped(page);
    await pressAt(page, button(dialog, name));
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-after-step]')).toBeFocused();
  };

  test('to one person, by a list with mistakes and by a corrected one, and takes them back', async ({
    page,
  }) => {
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/credits`);
    await pressAt(page, page.getByRole('link', { name: 'Give credits' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Give credits' })).toBeVisible();
    await pressAt(page, button(page, 'See what would happen'));
    await expect(page.getByLabel(/^E-mail address/u)).toBeFocused();
    await page.keyboard.type(mia.email);
    await tabTo(page, page.getByLabel(/^Credits for each/u));
    await page.keyboard.type('3');
    await pressAt(page, button(page, 'See what would happen'));
    await expect(page.getByText('3 credits would go to 1 person.')).toBeVisible();
    await apply(page, 'Give 3 credits to 1 person');
    await expect(page.getByText('The one line is done.')).toBeVisible();

    await page.goto(`${site.url}${PANEL}/credits/give`);
    const way = page.getByRole('radio', { name: /^A list/u });
    await tabTo(page, page.getByRole('radio', { name: /^One person/u }));
    await page.keyboard.press('ArrowUp');
    await expect(way).toBeFocused();
    await page.keyboard.press('Space');
    await expect(way).toBeChecked();
    await tabTo(page, page.getByLabel(/^List/u));
    await chooseList(page, [`${mia.email};two`, 'nobody;1', 'ada@home.example;1']);
    await pressAt(page, button(page, 'See what would happen'));
    await expect(page.getByText('“two” is no number of credits.')).toBeVisible();
    await expect(page.getByText('“nobody” is no e-mail address.')).toBeVisible();
    await expect(button(page, 'Give 1 credit to 1 person')).toBeDisabled();
    await tabTo(page, page.getByRole('tab', { name: /^All/u }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('ada@home.example')).toHaveCount(0);

    await tabTo(page, page.getByRole('link', { name: 'Send a corrected list' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(way).toBeChecked();
    await chooseList(page, [`${mia.email};2`, 'ada@home.example;1']);
    await pressAt(page, button(page, 'See what would happen'));
    await expect(page.getByText('Has 3, will have 5')).toBeVisible();
    await apply(page, 'Give 3 credits to 2 people');
    await expect(page.getByText('All 2 lines are done.')).toBeVisible();

    await page.goto(`${site.url}${PANEL}/credits`);
    await pressAt(page, page.getByRole('link', { name: 'Mia Lange' }));
    const dialog = page.getByRole('dialog');
    const numbers = page.getByRole('definition');
    const correct = button(page, 'Correct the credits');
    await pressAt(page, correct);
    await expect(dialog.getByLabel(/^Change/u)).toBeFocused();
    await page.keyboard.type('-9');
    await expect(dialog.getByText('Only what is unused can be taken back: 5.')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('-1');
    await expect(dialog.getByText('5 → 4').first()).toBeVisible();
    await tabTo(page, dialog.getByLabel(/^Reason/u));
    await page.keyboard.type('One too many.');
    await pressAt(page, button(dialog, 'Correct the credits'));
    await expect(dialog).toBeHidden();
    await expect(numbers.nth(1)).toHaveText('4');
    await expect(correct).toBeFocused();

    await tabTo(page, button(page, 'Take back what is unused'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel(/^Reason/u)).toBeFocused();
    await page.keyboard.type('She moved away.');
    await pressAt(page, button(dialog, 'Take back what is unused'));
    await expect(dialog).toBeHidden();
    await expect(numbers.nth(1)).toHaveText('0');
    await expect(button(page, 'Take back what is unused')).toBeDisabled();
    await expect(page.locator('[data-after-step]')).toBeFocused();

    await page.goto(`${site.url}${PANEL}/credits`);
    await tabTo(page, page.getByRole('tab', { name: 'People' }));
    for (const name of ['Allocations', 'Waiting', 'Figures']) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { name })).toBeFocused();
      await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    }
    await pressAt(page, page.getByRole('link', { name: /^Linden University: / }));
    await expect(page.getByRole('figure', { name: /^Published hours/u })).toBeVisible();
    await pressAt(page, page.getByText('As a table'));
    await expect(page.getByRole('table', { name: 'Demand and published hours' })).toBeVisible();
  });
});
