import { getFetchClient } from '@strapi/strapi/admin';

/** Strapi remembers in the browser that its announcement of a new media library was dismissed, per installation. */
const DISMISSED = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

const dismiss = (installation: unknown): void =>
  localStorage.setItem(`${DISMISSED}:${String(installation)}`, 'true');

/**
 * Keeps Strapi's announcement banner out of everybody's way; there is no setting for it. The installation's id
 * is known to the server only; until it has answered, Strapi looks under `undefined`.
 */
export const quietBanner = async (): Promise<void> => {
  dismiss(undefined);
  const { data } = await getFetchClient().get<{ data: { uuid?: string | false } }>('/admin/init');
  dismiss(data.data.uuid);
};
