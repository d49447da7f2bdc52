import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab, or Shift+Tab, until the place has the focus; fails when the keyboard cannot get there. */
export const tabTo = async (page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key does not reach ${String(place)}.`);
};

/** Goes there by the keyboard and types. */
export const typeInto = async (page: Page, label: string | RegExp, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(text);
};

/** Goes there by the keyboard and presses it. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name }).or(page.getByRole('link', { name })).first());
  await page.keyboard.press('Enter');
};

/** Goes to a group of choices by the keyboard and walks to one of them by arrow keys. */
export const choose = async (page: Page, name: string): Promise<void> => {
  const wanted = page.getByRole('radio', { name });
  const group = await wanted.getAttribute('name');
  await tabTo(page, page.locator(`input[name="${group ?? ''}"]:checked`));
  for (let presses = 0; presses < 10 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
};

/**
 * Goes to a field for a date, a time or both by the keyboard and types digits, as the browser of these tests orders
 * them. @param when `2030-12-24`, `19:00`
 */
export const typeWhen = async (
  page: Page,
  label: string | RegExp,
  { date, time }: { date?: string; time?: string },
): Promise<void> => {
  const field = page.getByLabel(label, { exact: true });
  await tabTo(page, field);
  if (date !== undefined) {
    const [year = '', month = '', day = ''] = date.split('-');
    await page.keyboard.type(month + day + year);
  }
  // A year may have more than four digits.
  if (date !== undefined && time !== undefined) await page.keyboard.press('ArrowRight');
  if (time !== undefined) {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const half = hour < 12 ? 'AM' : 'PM';
    await page.keyboard.type(
      `${String(hour % 12 || 12).padStart(2, '0')}${String(minute).padStart(2, '0')}${half}`,
    );
  }
  await expect(field).toHaveValue([date, time].filter((part) => part !== undefined).join('T'));
};

/** Who somebody new is. */
export const introduce = async (page: Page, email: string): Promise<void> => {
  await page.getByLabel('Your name').fill('Mia Lange');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long password');
};

/** A page on a phone must not have to be pushed sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
};
