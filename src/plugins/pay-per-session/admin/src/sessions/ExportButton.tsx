import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { saveFile } from '../parts/save-file';
import { PLUGIN_ID } from '../plugin-id';
import { useSay } from '../say';

/** Saves the whole list, all its pages, as a table for a spreadsheet. */
export const ExportButton = ({ params }: { params: URLSearchParams }) => {
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
      const { data } = await get<Blob>(`/${PLUGIN_ID}/session-export?${asked.toString()}`, {
        responseType: 'blob',
      });
      saveFile(data, `${say('export.file')}-${new Date().toLocaleDateString('sv')}.csv`);
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
