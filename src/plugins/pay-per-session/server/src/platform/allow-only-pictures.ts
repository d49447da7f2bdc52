import type { Core } from '@strapi/strapi';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];
const SETTING = 'plugin::upload.security.allowedTypes';

/**
 * Lets the media library take pictures only, unless the app names what it takes. Hosts may upload, and a page or
 * script of theirs would run on the panel's own origin. The upload plugin reads the setting at each upload.
 */
export const allowOnlyPictures = (strapi: Core.Strapi): void => {
  const chosen: unknown = strapi.config.get(SETTING);
  if (chosen !== undefined && chosen !== null) return;
  strapi.config.set(SETTING, PICTURES);
  strapi.log.info(
    'The media library takes JPEG, PNG, WebP, AVIF and GIF pictures only; upload.config.security.allowedTypes in config/plugins names others.',
  );
};
