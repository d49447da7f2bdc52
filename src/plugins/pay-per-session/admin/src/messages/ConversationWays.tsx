import { useState } from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ConversationView } from '../../../shared/contracts/message';
import { useSay } from '../say';
import { useSend } from '../server/use-send';
import { ReportDialog } from './ReportDialog';

interface WaysProps {
  conversation: ConversationView;
  onChanged(): void;
}

/** Taking no messages, taking them again, and asking an operator for help. */
export const ConversationWays = ({ conversation, onChanged }: WaysProps) => {
  const say = useSay();
  const { busy, send } = useSend();
  const [asking, setAsking] = useState<'block' | 'report' | null>(null);
  const { id, other, blockedByMe, reported } = conversation;

  const block = async (blocked: boolean) => {
    setAsking(null);
    const sent = await send('post', `/conversations/${id}/block`, { blocked });
    if (sent?.ok) onChanged();
  };

  return (
    <Flex gap={2} wrap="wrap">
      {blockedByMe ? (
        <Button variant="secondary" disabled={busy} onClick={() => void block(false)}>
          {say('messages.unblock')}
        </Button>
      ) : (
        <Button variant="tertiary" disabled={busy} onClick={() => setAsking('block')}>
          {say('messages.block')}
        </Button>
      )}
      {reported ? (
        <Typography variant="pi" textColor="neutral600">
          {say('messages.reportWaits')}
        </Typography>
      ) : (
        <Button variant="tertiary" onClick={() => setAsking('report')}>
          {say('messages.report')}
        </Button>
      )}
      {asking === 'block' && (
        <Dialog.Root open onOpenChange={(open) => (open ? undefined : setAsking(null))}>
          <ConfirmDialog
            title={say('messages.blockTitle', { name: other.name })}
            onConfirm={() => void block(true)}
            onCancel={() => setAsking(null)}
          >
            {say('messages.blockHelp', { name: other.name })}
          </ConfirmDialog>
        </Dialog.Root>
      )}
      {asking === 'report' && (
        <ReportDialog
          conversationId={id}
          onClose={() => setAsking(null)}
          onReported={() => {
            setAsking(null);
            onChanged();
          }}
        />
      )}
    </Flex>
  );
};
