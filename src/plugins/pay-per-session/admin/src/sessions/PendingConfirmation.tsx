import { useState } from 'react';
import { Button, Checkbox, Flex } from '@strapi/design-system';
import type { SessionListItem } from '../../../shared/contracts/session';
import { useSay } from '../say';
import { MarkSeveralDialog } from './MarkSeveralDialog';
import { SessionTable } from './SessionTable';

interface PendingConfirmationProps {
  label: string;
  sessions: SessionListItem[];
  /** Reads the list again, without what was marked. */
  again(): void;
}

/** Sessions that wait for their outcome; several of them can be marked at once. */
export const PendingConfirmation = ({ label, sessions, again }: PendingConfirmationProps) => {
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState(false);
  // What has left the list is chosen no more.
  const picked = sessions.filter(({ id }) => chosen.has(id));
  const all = picked.length === sessions.length;
  const choose = (id: number, wanted: boolean): void => {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} wrap="wrap" minHeight="3.2rem">
        <Checkbox
          checked={all ? true : picked.length > 0 ? 'indeterminate' : false}
          onCheckedChange={() => setChosen(new Set(all ? [] : sessions.map(({ id }) => id)))}
        >
          {say('outcome.chooseAll')}
        </Checkbox>
        {picked.length > 0 && (
          <Button size="S" onClick={() => setAsking(true)}>
            {say('outcome.markSeveral', { count: picked.length })}
          </Button>
        )}
      </Flex>
      <SessionTable
        label={label}
        sessions={sessions}
        grouped
        choice={(session) => (
          <Checkbox
            aria-label={say('outcome.choose', {
              service: session.serviceName,
              client: session.client.displayName,
            })}
            checked={chosen.has(session.id)}
            onCheckedChange={(wanted) => choose(session.id, wanted === true)}
          />
        )}
      />
      {asking && (
        <MarkSeveralDialog
          sessions={picked}
          onClose={() => setAsking(false)}
          onMarked={() => {
            setAsking(false);
            setChosen(new Set());
            again();
          }}
        />
      )}
    </Flex>
  );
};
