import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download, Eye } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { MessageFileView } from '../../../shared/contracts/message';
import { PLUGIN_ID } from '../plugin-id';
import { useSay } from '../say';
import { useProblemOf } from '../server/use-problem-of';

interface FileContent {
  name: string;
  contentType: string;
  base64: string;
}

const Picture = styled.img`
  display: block;
  max-width: 100%;
  max-height: 36rem;
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const download = ({ name, contentType, base64 }: FileContent): void => {
  const link = document.createElement('a');
  link.href = `data:${contentType};base64,${base64}`;
  link.download = name;
  link.click();
};

/** A file that came with a message: a picture can be looked at here, everything can be kept. */
export const MessageFile = ({ file, path }: { file: MessageFileView; path: string }) => {
  const say = useSay();
  const { locale } = useIntl();
  const problemOf = useProblemOf();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [content, setContent] = useState<FileContent | null>(null);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const isPicture = file.contentType !== 'application/pdf';
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(file.size / 1_000_000);

  const withContent = async (then: (content: FileContent) => void) => {
    setBusy(true);
    try {
      const found =
        content ?? (await get<{ data: FileContent }>(`/${PLUGIN_ID}${path}/files/${file.id}`)).data.data;
      setContent(found);
      then(found);
    } catch (error) {
      toggleNotification({ type: 'danger', message: problemOf(error).sentence });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {file.size < 100_000
            ? say('messages.smallFile', { name: file.name })
            : say('messages.file', { name: file.name, size })}
        </Typography>
        {isPicture && (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Eye />}
            disabled={busy}
            aria-expanded={shown}
            onClick={() => void withContent(() => setShown((before) => !before))}
          >
            {say(shown ? 'messages.hidePicture' : 'messages.showPicture')}
          </Button>
        )}
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Download />}
          disabled={busy}
          onClick={() => void withContent(download)}
        >
          {say('messages.keepFile')}
        </Button>
      </Flex>
      {shown && content && (
        <Picture src={`data:${content.contentType};base64,${content.base64}`} alt={file.name} />
      )}
    </Flex>
  );
};
