import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks, type Look } from './axe';

interface Address {
  path: string;
  /** What the page must answer: an error page looked at by mistake would prove nothing. */
  status: number;
}

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 390].map((width) => ({ colorScheme, width })),
);

test.describe('every public page', () => {
  let site: Site;
  let addresses: Address[];
  let ownAddresses: Address[];
  let servicePath: string;
  let bookedPath: string;
  let requestedPath: string;
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
    await site.call('hasHours', host, { from: 540, until: 1020 });
    const booked = await site.call('aService', host, {
      agreeing: 'booked',
      questions: ['What is on your mind?'],
    });
    const requested = await site.call('aService', host, {
      agreeing: 'requested',
      priceAmount: 0,
      location: 'either',
      otherTimes: true,
    });
    const closed = await site.call('aHost', { displayName: 'Cara Dunn' });
    const never = await site.call('aService', closed, { agreeing: 'booked' });
    bookedPath = `/hosts/${host.slug}/${booked.slug}`;
    requestedPath = `/hosts/${host.slug}/${requested.slug}`;
    const month = new Date().toISOString().slice(0, 7);
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
        '/programs',
        `/hosts/${host.slug}`,
        servicePath,
        bookedPath,
        `${bookedPath}?view=month`,
        `${bookedPath}?view=month&month=${month}&day=${month}-28`,
        `${bookedPath}?choose=zone`,
        `${bookedPath}?from=2090-01-01`,
        `${bookedPath}?hold=over&at=2026-01-01T10:00:00.000Z`,
        `/hosts/${closed.slug}/${never.slug}`,
        `/hosts/${closed.slug}`,
        requestedPath,
        `${requestedPath}?other`,
        '/sign-in',
        `/account/messages/to/${host.slug}`,
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
    const { conversationId } = await site.call('aConversation', dated);
    ownAddresses = [
      ...['/account', '/account/sessions', '/account/sessions?tab=past', '/account/profile'].map(shown),
      ...['/account/messages', `/account/messages/${conversationId}`, '/account/credits'].map(shown),
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

  test('has nothing axe objects to, in light and dark, narrow and wide', async ({ browser }) => {
    test.setTimeout(900_000);
    const context = await browser.newContext({
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const found: Record<string, string[]> = {};
    const lookHere = async (name: string): Promise<void> => {
      found[name] = await problemsInLooks(page, LOOKS);
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

    await page.goto(`${site.url}${bookedPath}`);
    const taken = await page.locator('button.start').first().getAttribute('value');
    await page.locator('button.start').first().click();
    await expect(page.getByText(/Kept for you until/u)).toBeVisible();
    await lookHere('a held time');
    const second = await (await browser.newContext({ bypassCSP: true })).newPage();
    await second.goto(`${site.url}${bookedPath}`);
    // What is free has changed since they looked.
    await second
      .locator('button.start')
      .first()
      .evaluate((button: HTMLButtonElement, start) => {
        button.value = start ?? '';
      }, taken);
    await second.locator('button.start').first().click();
    await expect(second.getByRole('alert')).toBeVisible();
    found['a taken time'] = await problemsInLooks(second, LOOKS);
    await second.context().close();
    await page.getByRole('button', { name: /\$60/u }).click();
    await page.waitForURL(/\/pay\/test\//u);
    await lookHere('the payment of a held time');
    await page.getByRole('button', { name: 'Pay $60' }).click();
    await expect(page.getByRole('heading', { name: 'It is booked' })).toBeVisible();
    await lookHere('a booked session');
    await page.getByRole('link', { name: 'Open your session' }).click();
    await page.getByRole('link', { name: 'Move to another time' }).click();
    await page.waitForURL(/\/move$/u);
    await lookHere('moving a session');

    await page.goto(`${site.url}${requestedPath}`);
    await page.locator('button.start').first().click();
    await page.getByRole('button', { name: /^Request/u }).click();
    await expect(page.getByRole('heading', { name: /^Your request is with/u })).toBeVisible();
    await lookHere('a sent request');
    await page.getByRole('link', { name: 'Open your session' }).click();
    await page.waitForURL(/\/s\/[^/]+$/u);
    const clientLink = page.url();
    await lookHere('a request, for the client');
    const hostLink = await site.call('hostLinkOf', new URL(clientLink).pathname);
    await page.goto(hostLink);
    await page.getByText('Propose other times').click();
    await page.getByText('Decline', { exact: true }).click();
    await lookHere('a request, for the host');
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Time 1').fill(`${day}T18:00`);
    await page.getByRole('button', { name: 'Propose these times' }).click();
    await expect(page.getByText('chooses among your times')).toBeVisible();
    await lookHere('proposed times, for the host');
    await page.goto(clientLink);
    await expect(page.getByRole('button', { name: /^Take/u })).toBeVisible();
    await lookHere('proposed times, for the client');
    await page.goto(`${site.url}/account`);
    await lookHere('an account that waits for an answer');
    await context.close();

    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
    expect(Object.keys(found)).toHaveLength(addresses.length + ownAddresses.length + 17);
  });
});
