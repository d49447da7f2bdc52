import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { signInByForm } from './sign-in';

test.describe('the admin panel', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('lets a super admin sign in', async ({ page }) => {
    await signInByForm(page, site, await site.call('aSuperAdmin'));
    await expect(page.getByRole('link', { name: 'Content Manager' })).toBeVisible();
  });
});
