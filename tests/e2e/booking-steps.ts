import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the place has the focus; fails when the keyboard cannot get there. */
export const tabTo = async (page: Page, place: Locator): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
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
