import { useState } from 'react';
import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { MOST_PROPOSALS } from '../../../shared/contracts/session';
import { formatSpan } from '../../../shared/format/when';
import type { Fold } from '../../../shared/wall-clock';
import { DateTimeInput } from '../parts/DateTimeInput';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { zoneLabel } from '../parts/time-zones';
import { ZoneField } from '../parts/ZoneField';
import { useSay } from '../say';
import { useSayRefusal } from '../server/use-say-refusal';
import type { ActionDialogProps } from './action-dialog-props';
import { chosenMoment, type ChosenMoment } from './chosen-moment';
import { FoldChoice } from './FoldChoice';
import { foldOf, localStart } from './local-start';
import { useSessionStep } from './use-session-step';

const MINUTE = 60_000;

/** What a time means for the client, or that it does not exist. */
const Meaning = ({ moment, session }: { moment: ChosenMoment; session: ActionDialogProps['session'] }) => {
  const say = useSay();
  const { locale } = useIntl();
  const sayRefusal = useSayRefusal();
  if (moment.kind === 'none') return null;
  if (moment.kind === 'skipped')
    return <Typography textColor="danger700">{sayRefusal('TIME_SKIPPED')}</Typography>;
  const { client, durationMinutes } = session;
  return (
    <Typography variant="pi" textColor="neutral600">
      {say('date.forClient', {
        when: formatSpan(
          locale,
          moment.startsAt,
          moment.startsAt + durationMinutes * MINUTE,
          client.timeZone,
        ),
        client: client.displayName,
        zone: zoneLabel(client.timeZone),
      })}
    </Typography>
  );
};

const isTwice = (moment: ChosenMoment | undefined): boolean => moment?.kind === 'moment' && moment.twice;

interface Wish {
  local: string;
  fold: Fold;
}

/** Answers a request with up to three other times, which are kept free until the client chooses. */
const ProposeDialog = (props: ActionDialogProps) => {
  const { session, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'proposals');
  const [zone, setZone] = useState(() => session.host.timeZone);
  const [times, setTimes] = useState<Wish[]>(() => [
    { local: localStart(session.startsAt, zone), fold: foldOf(session.startsAt, zone) },
  ]);
  const [note, setNote] = useState('');
  const moments = times.map(({ local, fold }) => chosenMoment(local, zone, fold));
  const usable = moments.every(({ kind }) => kind === 'moment');
  const change = (place: number, changed: Partial<Wish>): void =>
    setTimes(times.map((time, index) => (index === place ? { ...time, ...changed } : time)));
  return (
    <StepDialog
      title={say('action.counter')}
      intro={
        <Typography textColor="neutral600">
          {say('propose.intro', { client: session.client.displayName, most: MOST_PROPOSALS })}
          {session.block.length > 1 && ` ${say('propose.oneHour')}`}
        </Typography>
      }
      confirm={say('propose.confirm')}
      busy={busy}
      disabled={!usable}
      problem={problem}
      onClose={onClose}
      onConfirm={() =>
        void take({
          startsAtLocal: times.map(({ local }) => local),
          folds: times.map(({ fold }) => fold),
          timeZone: zone,
          note,
        })
      }
    >
      {times.map(({ local, fold }, index) => (
        <Box key={index}>
          <Flex gap={2} alignItems="flex-end">
            <Box flex="1" minWidth={0}>
              <FormField
                name={`startsAtLocal.${index}`}
                label={say('propose.time', { number: index + 1 })}
                problem={problem?.fields[`startsAtLocal.${index}`]}
                required
              >
                <DateTimeInput
                  value={local}
                  onChange={({ target }) => change(index, { local: target.value })}
                />
              </FormField>
            </Box>
            {times.length > 1 && (
              <IconButton
                size="L"
                label={say('propose.remove', { number: index + 1 })}
                onClick={() => setTimes(times.filter((_, place) => place !== index))}
              >
                <Trash />
              </IconButton>
            )}
          </Flex>
          {isTwice(moments[index]) && (
            <Box paddingTop={2}>
              <FoldChoice value={fold} choose={(chosen) => change(index, { fold: chosen })} />
            </Box>
          )}
          <Box aria-live="polite" paddingTop={1}>
            <Meaning moment={moments[index] ?? { kind: 'none' }} session={session} />
          </Box>
        </Box>
      ))}
      {times.length < MOST_PROPOSALS && (
        <Flex>
          <Button
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => setTimes([...times, { local: '', fold: 'earlier' }])}
          >
            {say('propose.add')}
          </Button>
        </Flex>
      )}
      <ZoneField
        name="timeZone"
        label={say('date.zone')}
        problem={problem?.fields.timeZone}
        required
        value={zone}
        onChange={setZone}
      />
      <TextField
        name="note"
        label={say('propose.note')}
        problem={problem?.fields.note}
        value={note}
        longest={1000}
        rows={3}
        onChange={setNote}
      />
    </StepDialog>
  );
};

export default ProposeDialog;
