import { expect, test, type Page } from '@playwright/test';
import type { AdminUser } from '../harness/admin-users';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks, type Look } from './axe';
import { PANEL, signInAtPanel } from './sign-in';

const LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
];

test.describe('every page of the control panel', () => {
  let site: Site;
  let host: AdminUser;
  let operator: AdminUser;
  let hostPages: string[];
  let operatorPages: string[];
  let creditPages: string[];

  test.beforeAll(async () => {
    site = await startSite();
    const sold = await site.call('aSession', { startsInMinutes: 60 });
    host = sold.host;
    const undated = await site.call('aSession', { host: sold.host });
    const service = await site.call('aService', sold.host, { agreeing: 'booked' });
    await site.call('hasHours', sold.host, { from: 540, until: 1020 });
    const { conversationId } = await site.call('aConversation', sold);
    const reportId = await site.call('aReport', { host: sold.host, conversationId });
    operator = await site.call('anOperator');
    const institution = await site.call('institutionWith');
    await site.call('termOf', institution, { startsOn: '2026-09-01', endsOn: '2026-12-20' });
    const program = await site.call('programWith', { institutionId: institution.id });
    await site.call('programWith', { parentId: program });
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
      'sessions?tab=calendar',
      'calendar?show=hours',
      'messages',
      `messages/${conversationId}`,
      `messages/session/${undated.sessionId}`,
      'reviews',
      'profile',
    ];
    operatorPages = [
      'sessions',
      'sessions?tab=all',
      `sessions/${sold.sessionId}`,
      'services',
      'hosts',
      'institutions',
      `institutions/${institution.id}`,
      'programs',
      `programs/${program}/members`,
      `programs/${program}/members?who=invitations`,
      'orders',
      'reviews',
      'reports',
      `reports/${reportId}`,
      'mail',
      'settings',
    ];

    const institutionId = await site.call('anInstitution', { name: 'Fjord University' });
    const { termId } = await site.call('aTerm', institutionId);
    const { programId } = await site.call('anOfferedProgram', { institutionId, takesCredits: true });
    await site.call('anOfferedProgram', { institutionId, parentId: programId });
    await site.call('isMemberOf', sold.client, programId);
    const allocationId = await site.call('hasCredits', sold.client, { termId, credits: 4 });
    creditPages = [
      'institutions',
      `institutions/${institutionId}`,
      'programs',
      `programs/${programId}/members`,
      'credits',
      'credits?tab=runs',
      'credits?tab=waiting',
      'credits?tab=figures',
      'credits/give',
      `credits/terms/${termId}`,
      `credits/${allocationId}`,
    ];
  });
  test.afterAll(() => site.stop());

  const look = async (page: Page, paths: readonly string[]): Promise<Record<string, string[]>> => {
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(`${site.url}${PANEL}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main').getByText('Loading', { exact: false })).toHaveCount(0);
      found[path] = await problemsInLooks(page, LOOKS);
    }
    return found;
  };

  for (const whose of ['hosts', 'operators', 'institutions and their credits'] as const) {
    test(`has nothing axe objects to, of ${whose}`, async ({ browser }) => {
      test.setTimeout(600_000);
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await signInAtPanel(page, site, whose === 'hosts' ? host : operator);
      const pages = {
        hosts: hostPages,
        operators: operatorPages,
        'institutions and their credits': creditPages,
      };
      const found = await look(page, pages[whose]);
      const objected = Object.entries(found).filter(([, problems]) => problems.length > 0);
      expect(Object.fromEntries(objected)).toEqual({});
      await context.close();
    });
  }
});
