import { Box, Typography } from '@strapi/design-system';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import type { ActionDialogProps } from './action-dialog-props';
import { HoursField, useHours } from './HoursField';
import { SuspicionsBox } from './SuspicionsBox';
import { SessionWhen } from './SessionWhen';
import { useSessionStep } from './use-session-step';

/** Accepts a request at the time it asks for; of hours that were asked for at once, all of them or this one. */
export const AcceptDialog = (props: ActionDialogProps) => {
  const { session, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'accept');
  const chosen = useHours(session, 'accept');
  const { hours, severalPossible } = chosen;
  const { displayName: client } = session.client;
  return (
    <StepDialog
      title={say('action.accept')}
      intro={
        <>
          {!severalPossible && (
            <Box background="neutral100" hasRadius padding={4}>
              <SessionWhen session={session} both />
            </Box>
          )}
          <SuspicionsBox suspicions={session.suspicions} />
          <Typography>{say(hours > 1 ? 'block.mails' : 'accept.mails', { client })}</Typography>
        </>
      }
      confirm={say('accept.confirm')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take({ hours })}
    >
      <HoursField session={session} action="accept" chosen={chosen} />
    </StepDialog>
  );
};
