import { expect, type Page } from '@playwright/test';
import type { AdminUser } from '../harness/admin-users';
import type { Site } from '../harness/start-site';

/** Where the plugin's pages stand in the admin panel. */
export const PANEL = '/admin/plugins/pay-per-session';

/** Signs in through the form of the admin panel, as people do. */
export const signInByForm = async (
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

/**
 * Arrives in the admin panel with the cookies of somebody who has signed in: the form costs seconds, and tests of its
 * own fill it in. @param path of the panel's page
 */
export const signInAtPanel = async (
  page: Page,
  { url }: Site,
  { email, password }: AdminUser,
  path = '/admin',
): Promise<void> => {
  const context = page.context();
  const answer = await context.request.post(`${url}/admin/login`, { data: { email, password } });
  const { data } = (await answer.json()) as { data?: { token?: string } };
  if (data?.token === undefined) throw new Error(`${email} could not sign in: ${answer.status()}`);
  await context.addCookies([{ name: 'jwtToken', value: data.token, url }]);
  await page.goto(`${url}${path}`);
  await expect(page.getByRole('navigation').first()).toBeVisible();
};
