import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';

/** Follows a link of the plugin's pages in the admin panel, by its name in the side navigation. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Pay Per Session' }).first().click();
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

/** Chooses a password on the page that an invitation leads to, and arrives in the panel. */
export const register = async (page: Page, invitation: string, password: string): Promise<void> => {
  await page.goto(invitation);
  // Who is invited comes a moment later, and empties what was typed before.
  await expect(page.getByLabel('Email')).toHaveValue(/@/u);
  await page.getByLabel('Password', { exact: false }).first().fill(password);
  await page.getByLabel('Confirm Password').fill(password);
  await page.getByRole('button', { name: "Let's start" }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
};

/** Uploads a picture through the media library and takes it. @param field such as `Avatar` */
export const uploadPicture = async (page: Page, field: string): Promise<void> => {
  const picture = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#c98f6b' } })
    .png()
    .toBuffer();
  await page.getByRole('group', { name: field }).getByRole('button', { name: 'Choose a picture' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog
    .getByRole('button', { name: /Add (more |new )?assets/u })
    .first()
    .click();
  await page.setInputFiles('input[type="file"]', {
    name: 'face.png',
    mimeType: 'image/png',
    buffer: picture,
  });
  await page.getByRole('button', { name: /^Upload \d+ asset/u }).click();
  await page.getByRole('dialog').last().getByRole('checkbox').last().check();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(
    page.getByRole('group', { name: field }).getByRole('button', { name: 'Change' }),
  ).toBeVisible();
};
