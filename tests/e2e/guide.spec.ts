import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import {
  anOpenHost,
  bookFirstTime,
  DAY,
  filterBy,
  HOUR,
  inCalendar,
  inDays,
  mailTo,
  openMySessions,
  openSessionOf,
  pageOf,
  rowOf,
  signInAtSite,
  startsOnOffer,
  timeAt,
} from './guide-steps';
import { goTo } from './panel-steps';

/** *My Sessions* as the guide for hosts tells it, a paragraph a test. The product's clock only goes forward. */
test.describe('the guide to My Sessions', () => {
  test.use({ viewport: { width: 1280, height: 1400 }, locale: 'en-GB' });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('Upcoming Sessions shows what is scheduled within the next 72 hours, to be cancelled at least 24 hours in advance', async ({
    page,
  }) => {
    const host = await anOpenHost(site);
    const [soon, later] = [
      await site.call('aClient', { displayName: 'Mia Soon' }),
      await site.call('aClient', { displayName: 'Noah Later' }),
    ];
    await site.call('aSession', { host, client: soon, startsInMinutes: 30 * 60 });
    await site.call('aSession', { host, client: later, startsInMinutes: 100 * 60 });
    await openMySessions(page, site, host);
    await page.getByRole('tab', { name: /^Upcoming/u }).click();
    await expect(page.getByText('within the next 72 hours')).toBeVisible();
    await expect(page.getByText('24 hours')).toBeVisible();
    await expect(rowOf(page, 'Mia Soon')).toBeVisible();
    await expect(rowOf(page, 'Noah Later')).toHaveCount(0);

    // The dialog is open when the last moment passes.
    await openSessionOf(page, 'Mia Soon');
    await page.getByRole('button', { name: 'Cancel the session' }).click();
    await site.call('moveClock', 7 * HOUR);
    await page.getByRole('dialog').getByLabel('Reason').fill('Something came up.');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the session' }).click();
    const tooLate = page.getByText('It could be changed until 24 hours before the session.');
    await expect(tooLate.first()).toBeVisible();
    await page.reload();
    await expect(tooLate.first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cancel the session' })).toBeDisabled();

    await site.call('moveClock', 22 * HOUR);
    await goTo(page, 'My Sessions');
    await page.getByRole('tab', { name: /^Upcoming/u }).click();
    await openSessionOf(page, 'Noah Later');
    await page.getByRole('button', { name: 'Cancel the session' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Something came up.');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the session' }).click();
    await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
    expect(await mailTo(site, later.email, 'has been cancelled')).toContain('Something came up.');
  });

  test('All Sessions displays the full history with its filters, and what is booked from the paid calendar takes its time there', async ({
    page,
    browser,
  }) => {
    const host = await anOpenHost(site);
    const paid = await site.call('aService', host, { agreeing: 'booked', name: 'An hour' });
    const service = await site.call('anIntroduction', host);
    await site.call('requestIntroduction', {
      client: await site.call('aClient', { displayName: 'Lena Asked' }),
      service,
      startsAt: await inDays(site, 5),
    });
    const past = await site.call('aSession', {
      host,
      client: await site.call('aClient', { displayName: 'Noah Past' }),
    });
    await site.call('deliver', past);

    const client = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    const start = await bookFirstTime(client, pageOf(site, host, paid), 'mia@example.org');
    await client.goto(pageOf(site, host, paid));
    await expect(client.locator('button.start').first()).toBeVisible();
    expect(await startsOnOffer(client)).not.toContain(start);
    await client.context().close();

    await openMySessions(page, site, host);
    await page.getByRole('tab', { name: /^All/u }).click();
    await expect(page.getByText('The full history')).toBeVisible();
    await expect(rowOf(page, 'Mia Lange')).toContainText('Scheduled');
    await expect(rowOf(page, 'Noah Past')).toContainText('Delivered');
    await expect(rowOf(page, 'Lena Asked')).toContainText('Requested');

    const expectOnly = async (name: string): Promise<void> => {
      await expect(page.getByRole('row')).toHaveCount(2);
      await expect(rowOf(page, name)).toBeVisible();
      await page.getByRole('link', { name: 'Drop the filters' }).click();
      await expect(page.getByRole('row')).toHaveCount(4);
    };
    await filterBy(page, 'Any type', 'Paid');
    await expectOnly('Mia Lange');
    await filterBy(page, 'Any type', 'Introductory');
    await expectOnly('Lena Asked');
    await filterBy(page, 'Any status', 'Delivered');
    await expectOnly('Noah Past');
    await filterBy(page, 'Any client', 'Lena Asked');
    await expectOnly('Lena Asked');
    const inTime = [/Noah Past/u, /Mia Lange/u, /Lena Asked/u];
    const rows = page.getByRole('row').filter({ hasText: /Noah|Mia|Lena/u });
    await filterBy(page, 'Sort by', 'Soonest first');
    await expect(rows).toHaveText(inTime);
    await filterBy(page, 'Sort by', 'Latest first');
    await expect(rows).toHaveText([...inTime].reverse());

    await expect(await inCalendar(page, start, 'Mia Lange')).toBeVisible();
  });

  test('Session Types: introductory sessions take 20 minutes and a form, 48 hours to 2 weeks ahead, 3 a month, said before the client starts', async ({
    page,
  }) => {
    // Fourteen days from the second of a month are of that month.
    const today = new Date(await timeAt(site));
    await site.call('setClock', Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 2, 2, 8));
    const client = await site.call('aClient', { displayName: 'Mia Lange' });
    for (const days of [4, 6])
      await site.call('requestIntroduction', {
        client,
        service: await site.call('anIntroduction', await anOpenHost(site)),
        startsAt: await inDays(site, days),
      });
    const [host, fourth] = [await anOpenHost(site, 'Clara Voss'), await anOpenHost(site, 'David Roth')];
    const service = await site.call('anIntroduction', host);
    const fourths = await site.call('anIntroduction', fourth);

    await signInAtSite(page, site, client);
    await page.goto(`${site.url}/hosts/${host.slug}`);
    await expect(page.getByText('Free introductory session, 20 minutes')).toBeVisible();
    await page.getByRole('link', { name: 'Request an introductory session with Clara Voss' }).click();
    await expect(page).toHaveURL(pageOf(site, host, service));
    await expect(page.getByText('until 48 hours before it begins, and at most 14 days ahead')).toBeVisible();
    await expect(page.getByText('You can have 3 a calendar month')).toBeVisible();
    await expect(page.getByText(/^2 of 3 used in /u)).toBeVisible();

    const starts = await startsOnOffer(page);
    expect(starts.length).toBeGreaterThan(0);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual((await timeAt(site)) + 2 * DAY);
    expect(Math.max(...starts)).toBeLessThanOrEqual((await timeAt(site)) + 14 * DAY);

    await page.goto(pageOf(site, host, service));
    await page.locator('button.start').first().click();
    await expect(page.getByText('A short form for Clara Voss')).toBeVisible();
    for (const [question, answer] of [
      ['What would you like help with?', 'Whether to change my profession.'],
      ['What have you tried so far?', 'Talked to friends about it.'],
      ['What would you like to be different in three months?', 'I would like to have decided.'],
    ] as const)
      await page.getByLabel(question).fill(answer);
    await page.getByRole('button', { name: 'Request 20 minutes with Clara Voss' }).click();
    await page.getByRole('link', { name: 'Open your session' }).click();
    await expect(page.getByText('Your request is with Clara Voss')).toBeVisible();

    await page.goto(pageOf(site, fourth, fourths));
    await expect(page.getByText('Your introductory sessions are used for now')).toBeVisible();
    await expect(page.getByText(/^3 of 3 used in .+; the next on 1 /u)).toBeVisible();
    await expect(page.locator('button.start')).toHaveCount(0);
  });
});
