import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './booking-steps';

/** The part of the screen around something, as pixels. */
const pixelsAround = async (page: Page, place: Locator): Promise<Buffer> => {
  const box = await place.boundingBox();
  if (!box) throw new Error('What has the focus is not on the screen.');
  const clip = {
    x: Math.max(0, box.x - 6),
    y: Math.max(0, box.y - 6),
    width: Math.min(box.width + 12, 1280),
    height: Math.min(box.height + 12, 300),
  };
  return page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
};

/** What has the focus can be told from what has not, by eye. */
export const expectFocusShown = async (page: Page): Promise<void> => {
  const focused = page.locator(':focus');
  await expect(focused).toBeVisible();
  await focused.evaluate((element) => {
    element.setAttribute('data-looked-at', '');
  });
  const place = page.locator('[data-looked-at]');
  const [first, again] = [await pixelsAround(page, place), await pixelsAround(page, place)];
  await place.evaluate((element: HTMLElement) => {
    element.blur();
  });
  const without = await pixelsAround(page, place);
  await place.evaluate((element: HTMLElement) => {
    element.focus();
    element.removeAttribute('data-looked-at');
  });
  expect(first.equals(without) && again.equals(without), 'the focus can be seen').toBe(false);
};

/** Goes there by the keyboard, looks whether the focus can be seen there, and presses a key. */
export const pressAt = async (page: Page, place: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, place);
  await expectFocusShown(page);
  await page.keyboard.press(key);
};

/**
 * Opens a list of choices that has the focus, or is gone to, and chooses one by the letters it begins with. The list
 * takes letters once one of its choices has the focus, and moves it a moment after they were typed.
 */
export const chooseByLetters = async (page: Page, list: Locator, choice: string): Promise<void> => {
  await pressAt(page, list);
  await expect(page.getByRole('option').and(page.locator(':focus'))).toHaveCount(1);
  const wanted = page.getByRole('option', { name: choice, exact: true });
  await expect(wanted).toBeVisible();
  await page.keyboard.type(choice.slice(0, 5));
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toContainText(choice);
};

/** Tab goes round within the dialog. */
export const expectTrapped = async (page: Page): Promise<void> => {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
  }
};
