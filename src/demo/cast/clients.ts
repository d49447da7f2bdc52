import type { DemoClient } from './roles';

export const nora: DemoClient = {
  email: 'nora@example.org',
  displayName: 'Nora Lindqvist',
  timeZone: 'Europe/Stockholm',
};
export const samuel: DemoClient = {
  email: 'samuel@example.org',
  displayName: 'Samuel Ortega',
  timeZone: 'America/Mexico_City',
};
export const priya: DemoClient = {
  email: 'priya@example.org',
  displayName: 'Priya Raman',
  timeZone: 'Europe/London',
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
