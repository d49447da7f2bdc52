import { expect, test } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import {
  anOpenHost,
  bookFirstTime,
  HOUR,
  inCalendar,
  inDays,
  mailTo,
  openMySessions,
  openSessionOf,
  pageOf,
  rowOf,
  signInAtSite,
} from './guide-steps';
import { goTo } from './panel-steps';

const NONSENSE = ['asdf asdf asdf', 'asdf asdf asdf', 'asdf asdf asdf'];

/** What waits for a host, as their guide tells it, a paragraph a test. The product's clock only goes forward. */
test.describe('the guide to what is pending', () => {
  test.use({ viewport: { width: 1280, height: 1400 }, locale: 'en-GB' });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('Pending Invitations holds introductory requests with their forms: rejected with a reason, or accepted into the calendar', async ({
    page,
  }) => {
    const host = await anOpenHost(site);
    const service = await site.call('anIntroduction', host);
    const [fake, honest] = [
      await site.call('aClient', { displayName: 'Spam Person' }),
      await site.call('aClient', { displayName: 'Mia Lange' }),
    ];
    const startsAt = await inDays(site, 5);
    await site.call('requestIntroduction', {
      client: fake,
      service,
      startsAt: startsAt + HOUR,
      answers: NONSENSE,
    });
    await site.call('requestIntroduction', { client: honest, service, startsAt });
    await openMySessions(page, site, host);
    const invitations = page.getByRole('region', { name: 'Pending Invitations' });
    await expect(invitations).toContainText('Decline with a reason what looks fake or like spam');
    await expect(rowOf(invitations, 'Mia Lange')).toBeVisible();

    await openSessionOf(invitations, 'Spam Person');
    await expect(page.getByText('This form looks odd')).toBeVisible();
    await expect(page.getByText('asdf asdf asdf').first()).toBeVisible();
    await page.getByRole('button', { name: 'Decline the request' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline it' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Reason').fill('Please tell me about yourself.');
    await dialog.getByRole('button', { name: 'Decline it' }).click();
    await expect(page.getByText('Declined', { exact: true }).first()).toBeVisible();
    expect(await mailTo(site, fake.email, 'was declined')).toContain('Please tell me about yourself.');

    await goTo(page, 'My Sessions');
    await expect(rowOf(invitations, 'Spam Person')).toHaveCount(0);
    await openSessionOf(invitations, 'Mia Lange');
    await expect(page.getByText('whether to change my profession')).toBeVisible();
    await page.getByRole('button', { name: 'Accept the request' }).click();
    await dialog.getByRole('button', { name: 'Accept it' }).click();
    await expect(page.getByText('Scheduled', { exact: true }).first()).toBeVisible();
    await goTo(page, 'My Sessions');
    await expect(page.getByText('Nothing waits for you.')).toBeVisible();
    await expect(await inCalendar(page, startsAt, 'Mia Lange')).toBeVisible();
  });

  test('Pending confirmation holds what has ended: its status is updated, and introductory sessions are decided about', async ({
    page,
    browser,
  }) => {
    const host = await anOpenHost(site);
    const paid = await site.call('aService', host, { agreeing: 'booked', name: 'An hour' });
    const service = await site.call('anIntroduction', host);
    const [liked, other] = [
      await site.call('aClient', { displayName: 'Lena Liked' }),
      await site.call('aClient', { displayName: 'Noah Other' }),
    ];
    const startsAt = await inDays(site, 5);
    await site.call('anAgreedIntroduction', { client: liked, service, startsAt });
    await site.call('anAgreedIntroduction', { client: other, service, startsAt: startsAt + HOUR });
    const client = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await bookFirstTime(client, pageOf(site, host, paid), 'mia@example.org');
    await site.call('setClock', startsAt + 3 * HOUR);

    await openMySessions(page, site, host);
    const ended = page.getByRole('region', { name: 'Pending confirmation' });
    await expect(ended).toContainText('These have ended.');
    const mark = async (name: string): Promise<void> => {
      await openSessionOf(ended, name);
      await page.getByRole('button', { name: 'Mark as delivered' }).click();
    };
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Mark as delivered' });

    await mark('Lena Liked');
    await confirm.click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByRole('radio', { name: /^Approve continuation/u }).click();
    await confirm.click();
    await expect(page.getByText('Continuation approved').first()).toBeVisible();
    await expect(page.getByText('Delivered', { exact: true }).first()).toBeVisible();

    await goTo(page, 'My Sessions');
    await mark('Noah Other');
    await dialog.getByRole('radio', { name: /^Reject continuation/u }).click();
    await confirm.click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByLabel('Reason').fill('Somebody else suits you better.');
    await confirm.click();
    await expect(page.getByText('Continuation rejected').first()).toBeVisible();

    await goTo(page, 'My Sessions');
    await mark('Mia Lange');
    await expect(dialog.getByText('The price of $60 stays paid.')).toBeVisible();
    await expect(dialog.getByText('Do you go on together?')).toHaveCount(0);
    await confirm.click();
    await expect(page.getByText('Delivered', { exact: true }).first()).toBeVisible();
    await goTo(page, 'My Sessions');
    await expect(page.getByText('Nothing waits for you.')).toBeVisible();

    expect(await mailTo(site, other.email, 'After your introductory session')).toContain('suits you better');
    expect(await mailTo(site, liked.email, 'would like to go on with you')).toContain('bundles');
    await client.context().clearCookies();
    await signInAtSite(client, site, liked);
    await client.goto(pageOf(site, host, service));
    await expect(client.getByText('Anna Berg would like to go on with you')).toBeVisible();
    await client.context().close();
  });
});
