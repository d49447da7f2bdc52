import type { DemoClient } from './roles';

export const nora: DemoClient = {
  email: 'nora@example.org',
  displayName: 'Nora Lindqvist',
  timeZone: 'Europe/Stockholm',
  face: {
    head: 'mediumBangs2',
    face: 'smile',
    skinColor: 'ffdbb4',
    clothingColor: '9a5b4f',
    headContrastColor: 'c9a26b',
    backgroundColor: 'dbe7ea',
  },
};
export const samuel: DemoClient = {
  email: 'samuel@example.org',
  displayName: 'Samuel Ortega',
  timeZone: 'America/Mexico_City',
  face: {
    head: 'short3',
    face: 'calm',
    skinColor: 'd08b5b',
    clothingColor: '4a6a8a',
    headContrastColor: '3b2a20',
    facialHair: 'goatee1',
    backgroundColor: 'efe3c8',
  },
};
export const priya: DemoClient = {
  email: 'priya@example.org',
  displayName: 'Priya Raman',
  timeZone: 'Europe/London',
  face: {
    head: 'bun',
    face: 'smile',
    skinColor: 'd08b5b',
    clothingColor: '6b4f7a',
    headContrastColor: '4a3128',
    accessories: 'glasses',
    backgroundColor: 'e6dcec',
  },
};
export const jonas: DemoClient = {
  email: 'jonas@example.org',
  displayName: 'Jonas Weber',
  timeZone: 'Europe/Berlin',
};

export const rob: DemoClient = {
  email: 'rob@example.org',
  displayName: 'Rob Best',
  timeZone: 'America/Chicago',
};

export const clients: readonly DemoClient[] = [nora, samuel, priya, jonas, rob];
