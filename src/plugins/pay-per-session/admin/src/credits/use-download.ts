import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import { saveFile } from '../parts/save-file';
import { useSay } from '../say';

/** Fetches a file of the plugin's API, which wants a sign-in that no plain link carries, and saves it. */
export const useDownload = (): { busy: boolean; download(path: string, name: string): Promise<void> } => {
  const say = useSay();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const download = async (path: string, name: string): Promise<void> => {
    setBusy(true);
    try {
      const { data } = await get<Blob>(`/${PLUGIN_ID}${path}`, { responseType: 'blob' });
      saveFile(data, name);
    } catch {
      toggleNotification({ type: 'danger', message: say('export.failed') });
    } finally {
      setBusy(false);
    }
  };
  return { busy, download };
};
