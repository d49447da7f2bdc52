import { expect, type Page } from '@playwright/test';
import type { AdminUser } from '../harness/admin-users';
import type { Site } from '../harness/start-site';

/** Signs in through the form of the admin panel. */
export const signInAtPanel = async (
  page: Page,
  { url }: Site,
  { email, password }: AdminUser,
): Promise<void> => {
  await page.goto(`${url}/admin`);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
};
