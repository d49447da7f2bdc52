import { expect, type Locator, type Page } from '@playwright/test';

/** One person's picture of the other (`remote`), of themselves in the call (`own`), or in the device check (`preview`). */
export type Picture = 'remote' | 'own' | 'preview';

const video = (page: Page, which: Picture): Locator => page.locator(`video[data-room="${which}"]`);

/** Goes to the room by a session link (`…/s/<token>`), waits until the camera shows a picture, and comes in. */
export const openRoom = async (page: Page, sessionLink: string): Promise<void> => {
  await page.goto(`${sessionLink}/room`);
  await joinRoom(page);
};

/** Comes in from the device check that the page shows, such as in a popup. */
export const joinRoom = async (page: Page): Promise<void> => {
  const join = page.getByRole('button', { name: 'Join', exact: true });
  await expect(join).toBeEnabled();
  await join.click();
  await expect(page.getByRole('button', { name: 'Leave' })).toBeVisible();
};

/** Colours of a coarse grid over the picture as it stands now; null while there is none. */
const sample = async (page: Page, which: Picture): Promise<number[] | null> =>
  video(page, which).evaluate((element) => {
    if (!(element instanceof HTMLVideoElement) || element.videoWidth === 0) return null;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [16, 12];
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(element, 0, 0, canvas.width, canvas.height);
    return Array.from(context.getImageData(0, 0, canvas.width, canvas.height).data);
  });

const changed = (one: number[], other: number[]): boolean =>
  one.some((value, index) => Math.abs(value - (other[index] ?? 0)) > 24);

/** Waits until the picture has a size, is not black, and is another one than a moment before. */
export const expectMovingPicture = async (page: Page, which: Picture): Promise<void> => {
  let first: number[] | null = null;
  await expect
    .poll(
      async () => {
        const now = await sample(page, which);
        if (!now?.some((value, index) => index % 4 !== 3 && value > 24)) return 'no picture';
        first ??= now;
        return changed(first, now) ? 'moves' : 'stands still';
      },
      { message: `the ${which} picture moves` },
    )
    .toBe('moves');
};

/** Waits until sound of the other one arrives (the test camera beeps). */
export const expectSound = async (page: Page): Promise<void> => {
  await expect
    .poll(
      () =>
        video(page, 'remote').evaluate(async (element) => {
          if (!(element instanceof HTMLVideoElement) || !(element.srcObject instanceof MediaStream)) return 0;
          const context = new AudioContext();
          await context.resume();
          const analyser = context.createAnalyser();
          context.createMediaStreamSource(element.srcObject).connect(analyser);
          const samples = new Float32Array(analyser.fftSize);
          let loudest = 0;
          for (let frame = 0; frame < 60; frame += 1) {
            await new Promise(requestAnimationFrame);
            analyser.getFloatTimeDomainData(samples);
            loudest = Math.max(loudest, ...samples);
          }
          await context.close();
          return loudest;
        }),
      { message: 'the other one is heard' },
    )
    .toBeGreaterThan(0.01);
};

/** Leaves by the button; a host is asked how the session ended, a client is thanked. */
export const leaveRoom = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Leave' }).click();
};

/** Answers, as the host, how the session ended. */
export const answerHowItEnded = async (page: Page, answer: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'How did the session end?' })).toBeVisible();
  await page.getByRole('radio', { name: answer }).check();
  await page.getByRole('button', { name: 'Save' }).click();
};
