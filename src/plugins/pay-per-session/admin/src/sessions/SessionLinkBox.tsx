import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate, ArrowClockwise } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { Party } from '../../../shared/session-status';
import { AskDialog } from '../parts/AskDialog';
import { Panelled } from '../parts/Panelled';
import { useSay } from '../say';
import { useSend } from '../server/use-send';

interface SessionLinkBoxProps {
  session: SessionDetail;
  onChanged(session: SessionDetail): void;
}

const OwnLink = ({ url }: { url: string }) => {
  const say = useSay();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const copyIt = async () => {
    const copied = await copy(url);
    toggleNotification({
      type: copied ? 'success' : 'danger',
      message: say(copied ? 'link.copied' : 'link.notCopied'),
    });
  };
  return (
    <>
      <Box background="neutral100" hasRadius padding={3} style={{ overflowWrap: 'anywhere' }}>
        <Typography variant="pi">{url}</Typography>
      </Box>
      <Button variant="secondary" startIcon={<Duplicate />} fullWidth onClick={() => void copyIt()}>
        {say('link.copy')}
      </Button>
      <Typography variant="pi" fontWeight="bold">
        {say('link.doNotShare')}
      </Typography>
    </>
  );
};

/** The viewer's own session link, and new links for those that fell into other hands. */
export const SessionLinkBox = ({ session, onChanged }: SessionLinkBoxProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [party, setParty] = useState<Party | null>(null);
  const replace = async () => {
    if (party === null) return;
    const sent = await send<SessionDetail>('post', `/sessions/${session.id}/link`, {
      party,
      replaces: session.links[party],
    });
    setParty(null);
    if (!sent?.ok) return;
    toggleNotification({ type: 'success', message: say('link.replaced') });
    onChanged(sent.value);
  };
  return (
    <Panelled title={say('link.title')}>
      {session.linkUrl === null ? (
        <Typography textColor="neutral600">{say('link.none')}</Typography>
      ) : (
        <OwnLink url={session.linkUrl} />
      )}
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {say('link.replaceWhy')}
        </Typography>
        {(['host', 'client'] as const).map((one) => (
          <Button
            key={one}
            variant="tertiary"
            size="S"
            startIcon={<ArrowClockwise />}
            disabled={busy}
            onClick={() => setParty(one)}
          >
            {say(
              session.viewer === 'host' && one === 'host'
                ? 'link.replaceMine'
                : one === 'host'
                  ? 'link.replaceHost'
                  : 'link.replaceClient',
            )}
          </Button>
        ))}
      </Flex>
      {party !== null && (
        <AskDialog
          title={say('link.replaceTitle')}
          text={say('link.replaceText')}
          confirm={say('link.replaceConfirm')}
          onConfirm={replace}
          onClose={() => setParty(null)}
        />
      )}
    </Panelled>
  );
};
