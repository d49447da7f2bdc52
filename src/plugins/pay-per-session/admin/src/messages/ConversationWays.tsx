import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { ConversationView } from '../../../shared/contracts/message';
import { AskDialog } from '../parts/AskDialog';
import { AFTER_STEP } from '../parts/focus-next';
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
    const sent = await send('post', `/conversations/${id}/block`, { blocked });
    setAsking(null);
    if (sent?.ok) onChanged();
  };

  return (
    <Flex gap={2} wrap="wrap" {...AFTER_STEP}>
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
        <AskDialog
          title={say('messages.blockTitle', { name: other.name })}
          text={say('messages.blockHelp', { name: other.name })}
          confirm={say('messages.block')}
          onConfirm={() => block(true)}
          onClose={() => setAsking(null)}
        />
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
