import { expect, test, type Locator, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { PANEL, signInAtPanel } from './sign-in';

declare const focused: number;

/** Opens the room twice from a page. @returns the window and how it stands after the second time */
const openTwice = async (page: Page, button: Locator): Promise<Page> => {
  const before = page.context().pages().length;
  const opened = page.context().waitForEvent('page');
  await button.click();
  const room = await opened;
  await expect(room.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
  expect(await room.evaluate(() => menubar.visible)).toBe(false);
  await room.evaluate(() => {
    Reflect.set(window, 'focused', 0);
    window.focus = () => {
      Reflect.set(window, 'focused', focused + 1);
    };
  });
  await button.click();
  await expect.poll(() => room.evaluate(() => focused)).toBe(1);
  expect(page.context().pages()).toHaveLength(before + 1);
  return room;
};

test.describe('the room', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterEach(async ({ browser }) => {
    for (const context of browser.contexts()) await context.close();
  });
  test.afterAll(() => site.stop());

  test('has one window for each session, which comes forward as it is when it is opened again', async ({
    browser,
  }) => {
    const client = await site.call('aClient');
    const [one, other] = [await site.call('aSession', { client }), await site.call('aSession', { client })];
    const page = await browser.newPage();
    await page.goto(one.links.client);
    const room = await openTwice(page, page.getByRole('link', { name: 'Open the room' }));
    await page.goto(other.links.client);
    const otherRoom = await openTwice(page, page.getByRole('link', { name: 'Open the room' }));
    expect([room, otherRoom].map((opened) => opened.url())).toEqual(
      [one, other].map(({ links }) => `${links.client}/room`),
    );

    const panel = await browser.newPage();
    await signInAtPanel(panel, site, one.host, `${PANEL}/sessions/${one.sessionId}`);
    const hostRoom = await openTwice(panel, panel.getByRole('button', { name: 'Open the room' }));
    expect(hostRoom.url()).toBe(`${one.links.host}/room`);
  });
});
