import { expect, test, type Locator } from '@playwright/test';
import sharp from 'sharp';
import { LARGEST_PICTURE } from '../../src/plugins/pay-per-session/shared/client-picture';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks, problemsOf } from './axe';
import { PANEL, signInAtPanel } from './sign-in';

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [390, 1280].map((width) => ({ colorScheme, width })),
);

/** How wide the file of a picture is; 0 while it has not come, and where it never does. */
const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0));
/** Those further down come when they come near. */
const comes = async (picture: Locator): Promise<void> => {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => widthOf(picture)).toBe(192);
};

test.describe('a client’s picture', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('is sent without a script, seen by the host, shown before it is saved, and removed', async ({
    browser,
  }) => {
    const { client, host, sessionId } = await site.call('aSession', { startsInMinutes: 60 });
    const file = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#8a5a44' } })
      .png()
      .toBuffer();

    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const page = await plain.newPage();
    await page.goto(`${site.url}/sign-in?next=/account/profile`);
    await page.getByLabel('E-mail').fill(client.email);
    await page.getByLabel('Password').fill(client.password);
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByLabel('Your picture')
      .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: file });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    const shown = page.locator('.account-menu img');
    await expect(shown).toBeVisible();
    const first = await shown.getAttribute('src');

    // The host sees it where the session stands, and beside what was sold.
    const panel = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await signInAtPanel(panel, site, host, `${PANEL}/sessions?tab=all`);
    await comes(panel.getByRole('row').locator(`img[src="${first}"]`));
    expect(await problemsOf(panel, 'main')).toEqual([]);
    await panel.goto(`${site.url}${PANEL}/sessions/${sessionId}`);
    await comes(panel.getByRole('definition').locator(`img[src="${first}"]`));

    // A script shows the next one before it is saved, and makes what a camera took smaller.
    const photo = await sharp({
      create: {
        width: 3200,
        height: 2400,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 97 })
      .toBuffer();
    expect(photo.length).toBeGreaterThan(LARGEST_PICTURE);
    const context = await browser.newContext({ storageState: await plain.storageState() });
    const lively = await context.newPage();
    await lively.goto(`${site.url}/account/profile`);
    await comes(lively.getByRole('main').locator(`img[src="${first}"]`));
    const field = lively.getByLabel('Your picture');
    await field.setInputFiles({ name: 'camera.jpg', mimeType: 'image/jpeg', buffer: photo });
    await expect(lively.getByText('This is how it will look. Save to keep it.')).toBeVisible();
    await expect(lively.locator('canvas')).toBeVisible();
    await expect
      .poll(() => field.evaluate((input: HTMLInputElement) => input.files?.[0]?.size ?? 0))
      .toBeLessThan(photo.length / 2);
    expect(await problemsInLooks(lively, LOOKS)).toEqual([]);
    // Whoever saves before it has become smaller sends the small one all the same.
    await field.setInputFiles({ name: 'camera.jpg', mimeType: 'image/jpeg', buffer: photo });
    await lively.getByRole('button', { name: 'Save' }).click();
    await expect(lively.getByText('Saved.')).toBeVisible();
    const second = lively.locator('.account-menu img');
    await comes(second);
    expect(await second.getAttribute('src')).not.toBe(first);

    // What is no picture is refused by name, and the name that was typed is still there.
    await field.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') });
    await lively.getByLabel('Your name').fill('Somebody Else');
    await lively.getByRole('button', { name: 'Save' }).click();
    await expect(lively.getByText('This is something else.')).toBeVisible();
    await expect(lively.getByLabel('Your name')).toHaveValue('Somebody Else');
    expect(await problemsInLooks(lively, LOOKS)).toEqual([]);

    await lively.getByLabel('Remove my picture').check();
    await lively.getByRole('button', { name: 'Save' }).click();
    await expect(lively.getByText('Saved.')).toBeVisible();
    await expect(lively.getByLabel('Remove my picture')).toHaveCount(0);
    await expect(lively.locator('.account-menu img')).toHaveCount(0);
  });
});
