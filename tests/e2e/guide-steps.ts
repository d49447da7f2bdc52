import { expect, type Locator, type Page } from '@playwright/test';
import type { Host, Service } from '../harness/catalog';
import type { Client } from '../harness/clients';
import type { Site } from '../harness/start-site';
import { introduce } from './booking-steps';
import { PANEL, signInAtPanel } from './sign-in';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The product's clock; ms, UTC. */
export const timeAt = (site: Site): Promise<number> => site.call('moveClock', 0);

/** A whole hour of the host's ordinary day, some days from now; ms, UTC. */
export const inDays = async (site: Site, days: number): Promise<number> =>
  Math.floor((await timeAt(site)) / DAY + days) * DAY + 10 * HOUR;

/** A host who is there from nine to five every day. */
export const anOpenHost = async (site: Site, displayName = 'Anna Berg'): Promise<Host> => {
  const host = await site.call('aHost', { displayName, timeZone: 'UTC' });
  await site.call('hasHours', host, { from: 540, until: 1020 });
  return host;
};

export const pageOf = ({ url }: Site, host: Host, { slug }: Service): string =>
  `${url}/hosts/${host.slug}/${slug}`;

/** Signs in at the panel and looks at *My Sessions*. */
export const openMySessions = async (page: Page, site: Site, host: Host): Promise<void> => {
  await signInAtPanel(page, site, host, `${PANEL}/sessions`);
  await expect(page.getByRole('heading', { level: 1, name: 'My Sessions' })).toBeVisible();
};

/** The text of a mail, once the minute is over in which a step can be undone and it has arrived. */
export const mailTo = async (site: Site, address: string, subject: string): Promise<string> => {
  await site.call('theMinutePasses');
  let text = '';
  await expect
    .poll(
      async () => {
        const mails = await site.call('mails');
        const found = mails.find((mail) => mail.to.includes(address) && mail.subject.includes(subject));
        return (text = found?.text ?? '');
      },
      { message: `a mail about ${subject} to ${address}` },
    )
    .not.toBe('');
  return text;
};

/** Signs in through the form of the site. */
export const signInAtSite = async (page: Page, { url }: Site, { email, password }: Client): Promise<void> => {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((to) => !to.pathname.startsWith('/sign-in'));
};

/** Somebody new takes the first free time of a service of $60 and pays. @returns its start, ms, UTC */
export const bookFirstTime = async (page: Page, service: string, email: string): Promise<number> => {
  await page.goto(service);
  const first = page.locator('button.start').first();
  const start = await first.getAttribute('value');
  await first.click();
  await introduce(page, email);
  await page.getByRole('button', { name: 'Continue to payment · $60' }).click();
  await page.getByRole('button', { name: 'Pay $60' }).click();
  await expect(page.getByRole('link', { name: 'Open your session' })).toBeVisible();
  return Date.parse(start ?? '');
};

/** Every start the list offers, through all its pages; ms, UTC. */
export const startsOnOffer = async (page: Page): Promise<number[]> => {
  const starts: number[] = [];
  const later = page.locator('a[rel="next"]').first();
  for (let pages = 0; pages < 10; pages += 1) {
    const values = await page
      .locator('button.start')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value') ?? ''));
    starts.push(...values.map((value) => Date.parse(value)));
    const to = (await later.count()) === 0 ? null : await later.getAttribute('href');
    if (to === null) return starts;
    await page.goto(new URL(to, page.url()).href);
  }
  throw new Error('The list of free times does not end.');
};

/** Looks at the week of an instant (ms, UTC) in the calendar of *My Sessions*. @returns the client's session there */
export const inCalendar = async (page: Page, at: number, client: string): Promise<Locator> => {
  await page.getByRole('tab', { name: /^Calendar/u }).click();
  const later = page.getByRole('button', { name: 'Later' });
  await expect(later).toBeVisible();
  // The first day of 1970 was a Thursday; weeks begin on Monday.
  const weekOf = (instant: number): number => Math.floor((Math.floor(instant / DAY) + 3) / 7);
  for (let weeks = weekOf(at) - weekOf(Date.now()); weeks > 0; weeks -= 1) await later.click();
  return page.locator('.pps-session').filter({ hasText: client });
};

/** A client's row in a list of sessions. */
export const rowOf = (within: Page | Locator, client: string): Locator =>
  within.getByRole('row').filter({ hasText: client });

/** Opens a client's session from a list. */
export const openSessionOf = async (within: Page | Locator, client: string): Promise<void> => {
  await rowOf(within, client).getByRole('link').click();
};

/** Chooses one of a filter's options. */
export const filterBy = async (page: Page, filter: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: filter }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
