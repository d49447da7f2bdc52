import { readEnvironment } from '../src/environment';

export default () => [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  { name: 'strapi::cors', config: { origin: [readEnvironment().PUBLIC_URL] } },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Strapi' } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
