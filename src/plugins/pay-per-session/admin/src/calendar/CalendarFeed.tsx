import { useState } from 'react';
import { Button, Field, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import type { CalendarFeedView } from '../../../shared/contracts/calendar-feed';
import { AskDialog } from '../parts/AskDialog';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';

const PATH = '/calendar-feed';

/** The secret address under which the host's own calendar subscribes to the sessions here. */
export const CalendarFeed = () => {
  const say = useSay();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const read = useRead<CalendarFeedView>(PATH);
  const { busy, send } = useSend();
  const [asking, setAsking] = useState(false);

  const replace = async () => {
    const sent = await send<CalendarFeedView>('post', PATH);
    setAsking(false);
    if (!sent?.ok) return;
    read.replace(sent.value);
    toggleNotification({ type: 'success', message: say('feed.made') });
  };
  const copyAddress = async (url: string) => {
    if (await copy(url)) toggleNotification({ type: 'success', message: say('feed.copied') });
  };

  return (
    <Panelled title={say('feed.title')}>
      <Typography textColor="neutral600">{say('feed.hint')}</Typography>
      <Reading of={read}>
        {({ url, webcalUrl }) =>
          url === null ? (
            <Flex>
              <Button loading={busy} onClick={() => void replace()}>
                {say('feed.make')}
              </Button>
            </Flex>
          ) : (
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Field.Root name="feed" id="pps-feed" hint={say('feed.secret')}>
                <Field.Label>{say('feed.address')}</Field.Label>
                <Field.Input value={url} readOnly onFocus={({ target }) => target.select()} />
                <Field.Hint />
              </Field.Root>
              <Flex gap={2} wrap="wrap">
                <Button variant="secondary" startIcon={<Duplicate />} onClick={() => void copyAddress(url)}>
                  {say('feed.copy')}
                </Button>
                {webcalUrl !== null && (
                  <LinkButton variant="tertiary" href={webcalUrl}>
                    {say('feed.open')}
                  </LinkButton>
                )}
                <Button variant="danger-light" onClick={() => setAsking(true)}>
                  {say('feed.replace')}
                </Button>
              </Flex>
            </Flex>
          )
        }
      </Reading>
      {asking && (
        <AskDialog
          title={say('feed.replaceTitle')}
          text={say('feed.replaceText')}
          confirm={say('feed.replace')}
          onConfirm={replace}
          onClose={() => setAsking(false)}
        />
      )}
    </Panelled>
  );
};
