import { getFetchClient } from '@strapi/strapi/admin';

/** Strapi remembers in the browser that its announcement of a new media library was dismissed, per installation. */
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';
const TOUR = 'STRAPI_GUIDED_TOUR';

const dismissBanner = (installation: unknown): void => {
  localStorage.setItem(`${BANNER}:${String(installation)}`, 'true');
};

/**
 * Keeps Strapi's guided tour (on in development whatever the setting `tutorials` says) and its announcement
 * banner (without a setting) out of everybody's way; who has chosen to see the tour keeps it.
 */
export const quietPanel = async (): Promise<void> => {
  if (localStorage.getItem(TOUR) === null) localStorage.setItem(TOUR, JSON.stringify({ enabled: false }));
  // The installation's id is known to the server only; until it has answered, Strapi looks under `undefined`.
  dismissBanner(undefined);
  const { data } = await getFetchClient().get<{ data: { uuid?: string | false } }>('/admin/init');
  dismissBanner(data.data.uuid);
};
