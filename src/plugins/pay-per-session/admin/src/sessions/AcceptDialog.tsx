import { Box, Typography } from '@strapi/design-system';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import type { ActionDialogProps } from './action-dialog-props';
import { SuspicionsBox } from './SuspicionsBox';
import { SessionWhen } from './SessionWhen';
import { useSessionStep } from './use-session-step';

/** Accepts a request at the time it asks for. */
export const AcceptDialog = (props: ActionDialogProps) => {
  const { session, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'accept');
  return (
    <StepDialog
      title={say('action.accept')}
      intro={
        <>
          <Box background="neutral100" hasRadius padding={4}>
            <SessionWhen session={session} both />
          </Box>
          <SuspicionsBox suspicions={session.suspicions} />
          <Typography>{say('accept.mails', { client: session.client.displayName })}</Typography>
        </>
      }
      confirm={say('accept.confirm')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take({})}
    />
  );
};
