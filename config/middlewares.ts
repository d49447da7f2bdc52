import { readEnvironment } from '../src/environment';

export default () => [
  'strapi::logger',
  'strapi::errors',
  // The site's own policy, so that the panel finds the room's window again and brings it forward.
  { name: 'strapi::security', config: { crossOriginOpenerPolicy: { policy: 'same-origin' } } },
  { name: 'strapi::cors', config: { origin: [readEnvironment().PUBLIC_URL] } },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Strapi' } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
