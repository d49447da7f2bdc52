import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { SessionAction, SessionDetail } from '../../../shared/contracts/session';
import { AFTER_STEP, useFocusGoesOn } from '../parts/focus-next';
import { Panelled } from '../parts/Panelled';
import { useSay, type WordKey } from '../say';
import { useSayRefusal } from '../server/use-say-refusal';
import { AcceptDialog } from './AcceptDialog';
import type { ActionDialogProps } from './action-dialog-props';
import { DecisionDialog } from './DecisionDialog';
import { OutcomeDialog } from './OutcomeDialog';
import { ReasonDialog } from './ReasonDialog';

/** They bring calendar arithmetic along, so they are loaded when they are wanted. */
const DateDialog = lazy(() => import('./DateDialog'));
const ProposeDialog = lazy(() => import('./ProposeDialog'));

interface SessionActionsProps {
  session: SessionDetail;
  onChanged(session: SessionDetail): void;
  onStale(): void;
}

const actionWord = (action: SessionAction): WordKey => `action.${action}`;
const doneWord = (action: SessionAction): WordKey => `done.${action}`;

/** The client's own, on the site. */
const CLIENTS: readonly SessionAction[] = ['take_proposal', 'withdraw', 'dispute'];

const variantOf = (action: SessionAction): 'default' | 'tertiary' | 'danger-light' => {
  if (action === 'cancel' || action === 'decline') return 'danger-light';
  return ['schedule', 'accept', 'mark_delivered'].includes(action) ? 'default' : 'tertiary';
};

const ActionDialog = (props: ActionDialogProps) => {
  switch (props.action) {
    case 'schedule':
    case 'move':
      return (
        <Suspense fallback={null}>
          <DateDialog {...props} />
        </Suspense>
      );
    case 'cancel':
    case 'decline':
    case 'settle_delivered':
    case 'settle_client_absent':
    case 'settle_host_absent':
    case 'settle_cancelled':
      return <ReasonDialog {...props} ending={props.action} />;
    case 'accept':
      return <AcceptDialog {...props} />;
    case 'counter':
      return (
        <Suspense fallback={null}>
          <ProposeDialog {...props} />
        </Suspense>
      );
    case 'mark_delivered':
    case 'mark_client_absent':
    case 'mark_host_absent':
      return <OutcomeDialog {...props} />;
    case 'approve':
    case 'reject':
      return <DecisionDialog {...props} decision={props.action === 'approve' ? 'approved' : 'rejected'} />;
    case 'take_proposal':
    case 'withdraw':
    case 'dispute':
      return null;
  }
};

/** One action, which may be gone when the session is read again. */
const Offered = ({ children }: { children: ReactNode }) => (
  <Flex ref={useFocusGoesOn<HTMLDivElement>()} direction="column" alignItems="stretch" gap={1}>
    {children}
  </Flex>
);

/** The actions the server offers, with its reason beside those that are not possible now. */
export const SessionActions = ({ session, onChanged, onStale }: SessionActionsProps) => {
  const say = useSay();
  const sayRefusal = useSayRefusal();
  const { toggleNotification } = useNotification();
  const [open, setOpen] = useState<SessionAction | null>(null);
  // A step the session's status does not have is not offered; one that is refused for now says why.
  const offered = session.actions.filter(
    ({ action, refusal }) => refusal?.code !== 'ILLEGAL_TRANSITION' && !CLIENTS.includes(action),
  );
  // Neighbours that are refused for the same reason share its sentence, which stands below the last of them.
  const isLast = (index: number): boolean =>
    offered[index]?.refusal?.code !== offered[index + 1]?.refusal?.code;
  const sentenceId = (index: number): string => (isLast(index) ? `pps-no-${index}` : sentenceId(index + 1));
  return (
    <Panelled title={say('action.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} {...AFTER_STEP}>
        {offered.length === 0 && (
          <Typography textColor="neutral600">
            {say(session.status === 'disputed' ? 'action.noneDisputed' : 'action.none')}
          </Typography>
        )}
        {offered.map(({ action, refusal }, index) => (
          <Offered key={action}>
            <Button
              fullWidth
              variant={variantOf(action)}
              disabled={refusal !== null}
              aria-describedby={refusal === null ? undefined : sentenceId(index)}
              onClick={() => setOpen(action)}
            >
              {say(actionWord(action))}
            </Button>
            {refusal !== null && isLast(index) && (
              <Typography id={sentenceId(index)} variant="pi" textColor="neutral600">
                {sayRefusal(refusal.code, refusal.facts)}
              </Typography>
            )}
          </Offered>
        ))}
      </Flex>
      {open !== null && (
        <ActionDialog
          session={session}
          action={open}
          onClose={() => setOpen(null)}
          onDone={(changed) => {
            toggleNotification({ type: 'success', message: say(doneWord(open)) });
            setOpen(null);
            onChanged(changed);
          }}
          onStale={(problem) => {
            toggleNotification({ type: 'warning', message: problem.sentence });
            setOpen(null);
            onStale();
          }}
        />
      )}
    </Panelled>
  );
};
