import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium or Chrome of this machine. @throws Error that says in a sentence how to get one */
export const findChromium = (): string => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...(process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []),
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...ELSEWHERE,
  ];
  const found = candidates.find(runs);
  if (found === undefined) {
    throw new Error(
      'The tests in a browser need Chromium or Chrome, and there is none: install one (on Debian or Ubuntu `sudo apt-get install chromium`), or name its file in CHROMIUM_PATH.',
    );
  }
  return found;
};

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Orders the parts of a date's field, whatever language the machine speaks.
  '--lang=en-US',
];

/** A camera that shows a moving picture, a microphone that beeps, and nobody who has to allow them. */
export const FAKE_CAMERA_FLAGS = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
