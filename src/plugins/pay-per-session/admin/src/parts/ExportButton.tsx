import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';
import { useSay } from '../say';
import { saveFile } from './save-file';

interface ExportButtonProps {
  /** Of the plugin's API. */
  path: string;
  params: URLSearchParams;
  /** What the file is called, without date and ending. */
  file: string;
}

/** Saves the whole list, all its pages, as a table for a spreadsheet. */
export const ExportButton = ({ path, params, file }: ExportButtonProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);

  const fetchFile = async (): Promise<void> => {
    setBusy(true);
    try {
      const asked = new URLSearchParams(params);
      asked.set('language', locale);
      const { data } = await get<Blob>(`/${PLUGIN_ID}${path}?${asked.toString()}`, {
        responseType: 'blob',
      });
      saveFile(data, `${file}-${new Date().toLocaleDateString('sv')}.csv`);
    } catch {
      toggleNotification({ type: 'danger', message: say('export.failed') });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<Download />}
      loading={busy}
      onClick={() => void fetchFile()}
    >
      {say('export.button')}
    </Button>
  );
};
