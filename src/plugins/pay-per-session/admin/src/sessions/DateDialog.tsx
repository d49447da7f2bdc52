import { useState } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatSpan } from '../../../shared/format/when';
import { DateTimeInput } from '../parts/DateTimeInput';
import { FormField } from '../parts/FormField';
import { zoneLabel } from '../parts/time-zones';
import { ZoneField } from '../parts/ZoneField';
import { useSay } from '../say';
import { useSayRefusal } from '../server/use-say-refusal';
import { chosenMoment, type ChosenMoment } from './chosen-moment';
import { FoldChoice } from './FoldChoice';
import { foldOf, localStart } from './local-start';
import type { ActionDialogProps } from './action-dialog-props';
import { StepDialog } from '../parts/StepDialog';
import { useSessionStep } from './use-session-step';

const MINUTE = 60_000;

const Meaning = ({ moment, session }: { moment: ChosenMoment; session: ActionDialogProps['session'] }) => {
  const say = useSay();
  const { locale } = useIntl();
  const sayRefusal = useSayRefusal();
  if (moment.kind === 'none') return null;
  if (moment.kind === 'skipped') {
    return <Typography textColor="danger700">{sayRefusal('TIME_SKIPPED')}</Typography>;
  }
  const { startsAt } = moment;
  const when = formatSpan(
    locale,
    startsAt,
    startsAt + session.durationMinutes * MINUTE,
    session.client.timeZone,
  );
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography>
        {say('date.forClient', {
          when,
          client: session.client.displayName,
          zone: zoneLabel(session.client.timeZone),
        })}
      </Typography>
    </Box>
  );
};

/** Sets or moves the date: a wall-clock time in a zone, shown at once as it is for the client. */
const DateDialog = (props: ActionDialogProps) => {
  const { session, action, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'date');
  const [zone, setZone] = useState(() => session.host.timeZone);
  const [local, setLocal] = useState(() => localStart(session.startsAt, zone));
  const [fold, setFold] = useState(() => foldOf(session.startsAt, zone));
  const moment = chosenMoment(local, zone, fold);
  return (
    <StepDialog
      title={say(action === 'move' ? 'action.move' : 'action.schedule')}
      intro={
        <Typography textColor="neutral600">
          {say(action === 'move' ? 'date.moveIntro' : 'date.intro', {
            client: session.client.displayName,
            minutes: session.durationMinutes,
          })}
          {action === 'move' && session.block.length > 1 && ` ${say('date.oneHour')}`}
        </Typography>
      }
      confirm={say(action === 'move' ? 'date.confirmMove' : 'date.confirm')}
      busy={busy}
      disabled={moment.kind !== 'moment'}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take({ startsAtLocal: local, timeZone: zone, fold })}
    >
      <FormField
        name="startsAtLocal"
        label={say('date.when')}
        hint={say('date.whenHint')}
        problem={problem?.fields.startsAtLocal}
        required
      >
        <DateTimeInput
          value={local}
          onChange={({ target }) => {
            setLocal(target.value);
          }}
        />
      </FormField>
      <ZoneField
        name="timeZone"
        label={say('date.zone')}
        problem={problem?.fields.timeZone}
        required
        value={zone}
        onChange={setZone}
      />
      {moment.kind === 'moment' && moment.twice && <FoldChoice value={fold} choose={setFold} />}
      <Box aria-live="polite">
        <Meaning moment={moment} session={session} />
      </Box>
    </StepDialog>
  );
};

export default DateDialog;
