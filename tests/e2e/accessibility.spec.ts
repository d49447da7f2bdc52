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

interface Address {
  path: string;
  /** What the page must answer: an error page looked at by mistake would prove nothing. */
  status: number;
}

test.describe('every public page', () => {
  let site: Site;
  let addresses: Address[];
  let ownAddresses: Address[];
  let servicePath: string;
  let account: { email: string; password: string };

  test.beforeAll(async () => {
    site = await startSite();
    const [dated, undated] = [
      await site.call('aSession', { startsInMinutes: 60 }),
      await site.call('aSession', { startsInMinutes: 3000 }),
    ];
    account = dated.client;
    const host = await site.call('aHost', { displayName: 'Anna Berg' });
    const service = await site.call('aService', host);
    const paused = await site.call('aHost', { displayName: 'Ben Ford', paused: true });
    await site.call('aService', paused);
    const linkPath = new URL(dated.links.client).pathname;
    servicePath = `/hosts/${host.slug}/${service.slug}`;
    const shown = (path: string): Address => ({ path, status: 200 });
    addresses = [
      ...[
        '/',
        '/hosts',
        '/hosts?search=nobody',
        `/hosts/${host.slug}`,
        servicePath,
        '/sign-in',
        '/forgotten-password',
        '/sign-up',
      ].map(shown),
      ...[`/hosts/${paused.slug}`, linkPath, new URL(dated.links.host).pathname, `${linkPath}/room`].map(
        shown,
      ),
      shown(`${new URL(undated.links.host).pathname}/room`),
      { path: '/no-such-page', status: 404 },
      { path: `/s/${'x'.repeat(43)}`, status: 404 },
      { path: '/new-password/used-before', status: 404 },
    ];
    ownAddresses = [
      ...['/account', '/account/sessions', '/account/sessions?tab=past', '/account/profile'].map(shown),
      shown(`/account/sessions/${dated.sessionId}`),
    ];
  });
  test.afterAll(() => site.stop());

  /** Sends a form as somebody whose browser checks nothing. */
  const sendUnchecked = async (page: Page): Promise<void> => {
    await page
      .locator('main form[method="post"]')
      .first()
      .evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
        form.requestSubmit();
      });
    await expect(page.getByRole('alert').or(page.locator('[aria-invalid="true"]')).first()).toBeVisible();
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`has nothing axe objects to, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
        test.setTimeout(180_000);
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 800 },
          bypassCSP: true,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        const found: Record<string, string[]> = {};
        const lookHere = async (name: string): Promise<void> => {
          found[name] = await problemsOf(page);
        };
        const look = async ({ path, status }: Address): Promise<void> => {
          const answer = await page.goto(new URL(path, site.url).href);
          expect({ path, status: answer?.status() }).toEqual({ path, status });
          await lookHere(path);
        };
        for (const address of addresses) await look(address);

        for (const path of ['/sign-up', '/sign-in', servicePath]) {
          await page.goto(`${site.url}${path}`);
          await sendUnchecked(page);
          await lookHere(`${path}, refused`);
        }

        await page.goto(`${site.url}/sign-in`);
        await page.getByLabel('E-mail').fill(account.email);
        await page.getByLabel('Password').fill(account.password);
        await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
        await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
        for (const address of ownAddresses) await look(address);

        await page.goto(`${site.url}${servicePath}`);
        await page.getByRole('button', { name: /\$60/u }).click();
        await page.waitForURL(/\/pay\/test\//u);
        await lookHere('the test payment');
        await page.getByRole('button', { name: 'Decline' }).click();
        await expect(page.getByText('The payment was declined')).toBeVisible();
        await lookHere('a declined payment');
        await page.getByRole('button', { name: 'Pay $60' }).click();
        await expect(page.getByRole('heading', { name: 'It is yours' })).toBeVisible();
        await lookHere('the done page');
        await context.close();

        expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
        expect(Object.keys(found)).toHaveLength(addresses.length + ownAddresses.length + 6);
      });
    }
  }
});
