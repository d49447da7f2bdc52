import { expect, test, type Page } from '@playwright/test';
import type { AdminUser } from '../harness/admin-users';
import { startSite, type Site } from '../harness/start-site';
import { problemsOf } from './axe';
import { signInAtPanel } from './sign-in';

const PANEL = '/admin/plugins/pay-per-session';

test.describe('every page of the control panel', () => {
  let site: Site;
  let host: AdminUser;
  let operator: AdminUser;
  let hostPages: string[];
  let operatorPages: string[];

  test.beforeAll(async () => {
    site = await startSite();
    const sold = await site.call('aSession', { startsInMinutes: 60 });
    host = sold.host;
    await site.call('aSession', { host: sold.host });
    const service = await site.call('aService', sold.host, { agreeing: 'booked' });
    await site.call('hasHours', sold.host, { from: 540, until: 1020 });
    const { conversationId } = await site.call('aConversation', sold);
    operator = await site.call('anOperator');
    hostPages = [
      'sessions',
      'sessions?tab=upcoming',
      'sessions?tab=all',
      'sessions?tab=all&search=nobody',
      `sessions/${sold.sessionId}`,
      'services',
      'services/new',
      `services/${service.serviceId}`,
      'calendar',
      'messages',
      `messages/${conversationId}`,
      'reviews',
      'profile',
    ];
    operatorPages = [
      'sessions',
      'sessions?tab=all',
      `sessions/${sold.sessionId}`,
      'services',
      'hosts',
      'orders',
      'reviews',
      'reports',
      'mail',
      'settings',
    ];
  });
  test.afterAll(() => site.stop());

  const look = async (page: Page, paths: readonly string[]): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(`${site.url}${PANEL}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').getByText('Loading', { exact: false })).toHaveCount(0);
      found[path] = await problemsOf(page);
    }
    return found;
  };

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    test(`has nothing axe objects to, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
      test.setTimeout(240_000);
      for (const [person, pages] of [
        [host, hostPages],
        [operator, operatorPages],
      ] as const) {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await signInAtPanel(page, site, person);
        const found = await look(page, pages);
        const objected = Object.entries(found).filter(([, problems]) => problems.length > 0);
        expect(Object.fromEntries(objected)).toEqual({});
        await context.close();
      }
    });
  }
});
