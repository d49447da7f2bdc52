import { expect, test, type Browser, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import type { SoldSession } from '../harness/sessions';
import {
  answerHowItEnded,
  expectMovingPicture,
  expectSound,
  joinRoom,
  leaveRoom,
  openRoom,
} from './room-steps';

const HOUR = 3_600_000;
const POPUP = { width: 1000, height: 700 };

declare const kept: RTCPeerConnection[];

/** Runs in the page before its own script. */
const keepConnections = (): void => {
  const connections: RTCPeerConnection[] = [];
  Reflect.set(window, 'kept', connections);
  const Native = RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
};

/** Names the present way to the other one; a new one has another name. */
const wayOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => /a=ice-ufrag:(\S+)/u.exec(kept.at(-1)?.localDescription?.sdp ?? '')?.[1]);

test.describe('the room', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterEach(async ({ browser }) => {
    for (const context of browser.contexts()) await context.close();
  });
  test.afterAll(() => site.stop());

  const person = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ viewport: POPUP })).newPage();

  const meet = async (browser: Browser, { links }: SoldSession): Promise<{ host: Page; client: Page }> => {
    const [host, client] = [await person(browser), await person(browser)];
    await openRoom(host, links.host);
    await expect(host.getByText('Waiting for')).toBeVisible();
    await openRoom(client, links.client);
    return { host, client };
  };

  test('shows each the other’s moving picture, and the host says how it ended', async ({ browser }) => {
    const session = await site.call('aSession', { startsInMinutes: 5 });
    const { host, client } = await meet(browser, session);
    for (const page of [host, client]) {
      await expectMovingPicture(page, 'remote');
      await expectMovingPicture(page, 'own');
      await expectSound(page);
      await expect(
        page.getByText(
          `Connected with ${page === host ? session.client.displayName : session.host.displayName}`,
        ),
      ).toBeVisible();
      await expect(page.getByRole('timer')).toContainText('Begins in');
      await expect(page.getByRole('timer')).toContainText('nobody is put out');
    }

    await leaveRoom(client);
    await expect(client.getByRole('heading', { name: 'You have left the room' })).toBeVisible();
    await expect(host.getByText('Waiting for')).toBeVisible();
    await leaveRoom(host);
    await expect(host.getByText('The session has not begun yet')).toBeVisible();

    await site.call('moveClock', HOUR);
    await host.getByRole('button', { name: 'Back to the room' }).click();
    await joinRoom(host);
    await expect(host.getByRole('timer')).toContainText('over');
    await leaveRoom(host);
    await expect(host.getByRole('radio', { name: 'Delivered' })).toBeChecked();
    await answerHowItEnded(host, 'Delivered');
    await expect(host.getByRole('heading', { name: 'Marked as delivered' })).toBeVisible();
    expect(await site.call('showSessionToHost', session)).toMatchObject({ status: 'delivered' });
  });

  test('tells the other who is muted and whose camera is off, and carries chat and screen', async ({
    browser,
  }) => {
    const session = await site.call('aSession');
    const { host, client } = await meet(browser, session);
    await expectMovingPicture(host, 'remote');
    await client.getByRole('button', { name: 'Mute' }).click();
    await client.getByRole('button', { name: 'Camera off' }).click();
    const name = session.client.displayName;
    await expect(host.getByText(`${name}’s camera is off · ${name} is muted`)).toBeVisible();
    await client.getByRole('button', { name: 'Camera on' }).click();
    await client.getByRole('button', { name: 'Unmute' }).click();
    await expectMovingPicture(host, 'remote');

    await host.getByRole('button', { name: 'Chat' }).click();
    await host.getByLabel('Your message').fill('<b>Here you are</b>');
    await host.getByLabel('Your message').press('Enter');
    await client.getByRole('button', { name: 'Chat 1 new' }).click();
    await expect(client.getByRole('log')).toContainText('<b>Here you are</b>');

    await host.getByRole('button', { name: 'Share screen' }).click();
    await expect(client.getByText('shares their screen')).toBeVisible();
    await host.getByRole('button', { name: 'Stop sharing' }).click();
    await expect(client.getByText('shares their screen')).toBeHidden();
  });

  test('finds a new way to the other when both look for one at the same moment', async ({ browser }) => {
    const session = await site.call('aSession');
    const [host, client] = [await person(browser), await person(browser)];
    for (const page of [host, client]) await page.addInitScript(keepConnections);
    await openRoom(host, session.links.host);
    await openRoom(client, session.links.client);
    await expectMovingPicture(host, 'remote');
    const before = await Promise.all([host, client].map(wayOf));
    const lose = () => {
      const connection = kept.at(-1);
      if (!connection) return;
      Object.defineProperty(connection, 'connectionState', { value: 'failed', configurable: true });
      connection.dispatchEvent(new Event('connectionstatechange'));
      Reflect.deleteProperty(connection, 'connectionState');
    };
    await Promise.all([host, client].map((page) => page.evaluate(lose)));
    for (const [index, page] of [host, client].entries()) {
      await expect.poll(() => wayOf(page)).not.toBe(before[index]);
      await expect.poll(() => page.evaluate(() => kept.at(-1)?.signalingState)).toBe('stable');
      await expectMovingPicture(page, 'remote');
    }
  });

  test('finds the other again after a reload and a lost line', async ({ browser }) => {
    const session = await site.call('aSession');
    const { host, client } = await meet(browser, session);
    await expectMovingPicture(host, 'remote');
    await client.reload();
    await expect(host.getByText('Waiting for')).toBeVisible();
    await joinRoom(client);
    await expectMovingPicture(host, 'remote');
    await expectMovingPicture(client, 'remote');

    await client.context().setOffline(true);
    await expectMovingPicture(client, 'remote');
    await client.context().setOffline(false);
    await client.getByRole('button', { name: 'Camera off' }).click();
    await expect(host.getByText('’s camera is off')).toBeVisible();
  });

  test('moves to the newest window of the same person', async ({ browser }) => {
    const session = await site.call('aSession');
    const { host, client } = await meet(browser, session);
    const second = await person(browser);
    await openRoom(second, session.links.client);
    await expect(client.getByText('in another window')).toBeVisible();
    await expectMovingPicture(second, 'remote');
    await expectMovingPicture(host, 'remote');
    await client.getByRole('button', { name: 'Use this window instead' }).click();
    await joinRoom(client);
    await expectMovingPicture(client, 'remote');
  });

  test('works without a camera and a microphone', async ({ playwright, browser }) => {
    const session = await site.call('aSession');
    const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
    const bare = await playwright.chromium.launch({
      executablePath,
      args: args.filter((flag) => !flag.startsWith('--use-fake')),
    });
    const client = await person(bare);
    await client.goto(`${session.links.client}/room`);
    await expect(client.getByText('We cannot use your camera and microphone.')).toBeVisible();
    await client.getByRole('button', { name: 'Join without camera and microphone' }).click();
    const host = await person(browser);
    await openRoom(host, session.links.host);
    await expectMovingPicture(client, 'remote');
    await expect(host.getByText('’s camera is off')).toBeVisible();
    await bare.close();
  });

  test('can be tested before the doors open, and opens by itself', async ({ page }) => {
    const session = await site.call('aSession', { startsInMinutes: 90 });
    await page.goto(`${session.links.client}/room`);
    await expect(page.getByText('The room opens at')).toBeVisible();
    await expectMovingPicture(page, 'preview');
    await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeDisabled();
    const { room } = await site.call('showSessionToHost', session);
    await site.call('setClock', Date.parse(room.opensAt ?? '') - 4000);
    await page.reload();
    await joinRoom(page);
  });
});
