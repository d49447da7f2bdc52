import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { ArrivedMail } from '../harness/remote-calls';
import { startSite, type Site } from '../harness/start-site';
import { goTo, register, uploadPicture } from './panel-steps';
import { answerHowItEnded, expectMovingPicture, joinRoom, leaveRoom } from './room-steps';
import { signInByForm } from './sign-in';

const HOST = { email: 'anna@example.org', password: 'Correct-horse-7', name: 'Anna Berg' };
const CLIENT = { email: 'casey@example.org', password: 'a-long-enough-password', name: 'Casey Quist' };
const SERVICE = { name: 'A calm first hour', description: 'We look at where you stand.', price: '60' };

/** The whole story of the product, on an empty database, with everything real: browsers, cameras, SMTP. */
test.describe('from the invitation to the delivered session', () => {
  let site: Site;
  const browsers: Browser[] = [];
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await site.stop();
  });

  const mailTo = async (address: string, about: string): Promise<ArrivedMail> => {
    let found: ArrivedMail | undefined;
    await expect
      .poll(
        async () => {
          found = (await site.call('mails')).find(
            ({ to, subject }) => to.includes(address) && subject.includes(about),
          );
          return found !== undefined;
        },
        { message: `a mail about ${about} to ${address}` },
      )
      .toBe(true);
    if (!found) throw new Error('unreachable');
    return found;
  };
  const linkIn = ({ text }: ArrivedMail, part: string): string => {
    const link = text.match(/https?:\/\/[^\s<>")\]]+/gu)?.find((address) => address.includes(part));
    if (link === undefined) throw new Error(`No link with ${part} in the mail:\n${text}`);
    return link;
  };
  const popupOf = async (context: BrowserContext, page: Page, open: () => Promise<void>): Promise<Page> => {
    const opened = context.waitForEvent('page');
    await open();
    const popup = await opened;
    await popup.waitForLoadState();
    expect(popup).not.toBe(page);
    return popup;
  };

  test('an operator invites a host, a client finds and pays, both meet, the host marks it, the client sees it', async ({
    playwright,
  }, testInfo) => {
    test.setTimeout(600_000);
    const aBrowser = async (): Promise<{ context: BrowserContext; page: Page }> => {
      const browser = await playwright.chromium.launch(testInfo.project.use.launchOptions);
      browsers.push(browser);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
      return { context, page: await context.newPage() };
    };
    const [operator, host, client] = [await aBrowser(), await aBrowser(), await aBrowser()];

    // The operator invites a host by e-mail.
    await signInByForm(operator.page, site, await site.call('anOperator'));
    await goTo(operator.page, 'Hosts');
    await operator.page.getByRole('button', { name: 'Invite a host' }).first().click();
    await operator.page.getByRole('textbox', { name: 'E-mail' }).fill(HOST.email);
    await operator.page.getByRole('textbox', { name: 'First name' }).fill('Anna');
    await operator.page.getByRole('textbox', { name: 'Last name' }).fill('Berg');
    await operator.page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(operator.page.getByText('Invited', { exact: true })).toBeVisible();

    // The host chooses a password, completes the profile and adds the first service.
    const invitation = linkIn(await mailTo(HOST.email, 'invited'), 'registrationToken');
    await register(host.page, invitation, HOST.password);
    await goTo(host.page, 'My Profile');
    await host.page.getByRole('textbox', { name: 'Headline' }).fill('Listens, and asks the right question');
    await host.page
      .getByRole('textbox', { name: 'Description' })
      .fill('Twenty years of listening to people.');
    await uploadPicture(host.page, 'Avatar');
    await host.page.getByRole('combobox', { name: 'Time zone' }).pressSequentially('Vienna');
    await host.page.getByRole('option', { name: /Vienna/u }).click();
    await host.page.getByRole('button', { name: 'Save' }).first().click();
    await expect(host.page.getByText('Your profile is saved').first()).toBeVisible();

    expect((await client.page.goto(`${site.url}/hosts/anna-berg`))?.status()).toBe(404);
    await goTo(host.page, 'My Services');
    await host.page
      .getByRole('link', { name: 'Add a service' })
      .or(host.page.getByRole('button', { name: 'Add a service' }))
      .first()
      .click();
    await host.page.getByRole('textbox', { name: 'Name' }).fill(SERVICE.name);
    await host.page.getByRole('textbox', { name: 'Description' }).fill(SERVICE.description);
    await host.page.getByRole('textbox', { name: 'Price' }).fill(SERVICE.price);
    await host.page.getByLabel('Duration in minutes').fill('50');
    await host.page.getByRole('button', { name: 'Add the service' }).click();
    await expect(host.page.getByText('The service is added').first()).toBeVisible();

    // A visitor finds the host, signs up on the way, and pays.
    await client.page.goto(site.url);
    await client.page
      .getByRole('searchbox')
      .or(client.page.getByLabel('What do you need help with?'))
      .first()
      .fill('calm first');
    await client.page.getByRole('button', { name: 'Search' }).click();
    await client.page.getByRole('link', { name: HOST.name }).first().click();
    await client.page
      .getByRole('link', { name: /Choose/u })
      .first()
      .click();
    await client.page.getByLabel('Your name').or(client.page.getByLabel('Name')).first().fill(CLIENT.name);
    await client.page.getByLabel('E-mail').fill(CLIENT.email);
    await client.page.getByLabel('Password').fill(CLIENT.password);
    await client.page.getByRole('button', { name: /\$60/u }).click();
    await client.page.getByRole('button', { name: 'Pay $60' }).click();
    await expect(client.page.getByRole('heading', { name: 'It is yours' })).toBeVisible();

    // Two different links arrive by mail.
    const links = {
      host: linkIn(await mailTo(HOST.email, `booked “${SERVICE.name}”`), '/s/'),
      client: linkIn(await mailTo(CLIENT.email, `Your session “${SERVICE.name}”`), '/s/'),
    };
    expect(links.host).not.toBe(links.client);

    // Both open the popup, the host from the panel and the client from the mail, and see each other.
    await goTo(host.page, 'My Sessions');
    await host.page.getByRole('link', { name: SERVICE.name }).first().click();
    const hostRoom = await popupOf(host.context, host.page, () =>
      host.page.getByRole('button', { name: 'Open the room' }).click(),
    );
    await client.page.goto(links.client);
    const clientRoom = await popupOf(client.context, client.page, () =>
      client.page
        .getByRole('link', { name: /room/iu })
        .or(client.page.getByRole('button', { name: /room/iu }))
        .first()
        .click(),
    );
    await joinRoom(hostRoom);
    await joinRoom(clientRoom);
    for (const room of [hostRoom, clientRoom]) await expectMovingPicture(room, 'remote');

    // The host closes and marks it delivered; the client sees it.
    await leaveRoom(clientRoom);
    await leaveRoom(hostRoom);
    await answerHowItEnded(hostRoom, 'Delivered');
    await expect(hostRoom.getByRole('heading', { name: 'Marked as delivered' })).toBeVisible();
    await client.page.goto(`${site.url}/account/sessions?tab=past`);
    // The filters know the word as well.
    const marked = client.page.getByRole('listitem').filter({ hasText: SERVICE.name });
    await expect(marked.getByText('Took place')).toBeVisible();
    await host.page.bringToFront();
    await host.page.reload();
    await expect(host.page.getByText('Delivered', { exact: true }).first()).toBeVisible();
  });
});
