import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { startSite, type Site } from '../harness/start-site';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(): Promise<AxeResults> };

/** What axe finds wrong, one line each. */
const problemsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`);
};

test.describe('every public page', () => {
  let site: Site;
  let addresses: string[];
  let ownAddresses: string[];
  let account: { email: string; password: string };

  test.beforeAll(async () => {
    site = await startSite();
    const session = await site.call('aSession', { startsInMinutes: 60 });
    const client = await site.call('aClient');
    account = client;
    const host = await site.call('aHost', { displayName: 'Anna Berg' });
    const service = await site.call('aService', host);
    const hostPath = `/hosts/${host.slug}`;
    addresses = [
      '/',
      '/hosts',
      '/hosts?search=nobody',
      hostPath,
      `${hostPath}/${service.slug}`,
      '/sign-in',
      '/sign-up',
      '/no-such-page',
      new URL(session.links.client).pathname,
    ];
    ownAddresses = ['/account', '/account/sessions', '/account/profile'];
  });
  test.afterAll(() => site.stop());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`has nothing axe objects to, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 800 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const found: Record<string, string[]> = {};
        const look = async (address: string): Promise<void> => {
          await page.goto(new URL(address, site.url).href);
          found[address] = await problemsOf(page);
        };
        for (const address of addresses) await look(address);

        await page.goto(`${site.url}/sign-in`);
        await page.getByLabel('E-mail').fill(account.email);
        await page.getByLabel('Password').fill(account.password);
        await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
        await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
        for (const address of ownAddresses) await look(address);
        await context.close();

        expect(found).toEqual(
          Object.fromEntries([...addresses, ...ownAddresses].map((address) => [address, []])),
        );
      });
    }
  }
});
