import { useState } from 'react';
import { Box, Flex, Grid, Radio, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { DateInput } from '../parts/DateTimeInput';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { readTyped, typedWindow, type TypedWindow } from './day-windows';
import type { ExceptionGroup } from './exception-groups';
import type { HoursSender } from './use-hours';
import { WindowFields } from './WindowFields';

interface ExceptionDialogProps {
  /** Null for a new one. */
  exception: ExceptionGroup | null;
  sender: HoursSender;
  onClose(): void;
}

/** Says of one date, or of several, that the host is off or works other hours. */
export const ExceptionDialog = ({ exception, sender, onClose }: ExceptionDialogProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [from, setFrom] = useState(exception?.from ?? '');
  const [until, setUntil] = useState(exception?.until ?? '');
  const [note, setNote] = useState(exception?.note ?? '');
  const [off, setOff] = useState((exception?.windows.length ?? 0) === 0);
  const [windows, setWindows] = useState<TypedWindow[]>(() =>
    exception === null || exception.windows.length === 0
      ? [{ from: '09:00', until: '12:00' }]
      : exception.windows.map(typedWindow),
  );
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    const wrong = await sender.send('put', '/hours/exceptions', {
      from,
      until: until === '' ? from : until,
      windows: off ? [] : windows.map(readTyped),
      note,
      replaces: exception && { from: exception.from, until: exception.until },
    });
    setProblem(wrong);
    if (wrong) return;
    toggleNotification({ type: 'success', message: say('exceptions.saved') });
    onClose();
  };

  return (
    <StepDialog
      title={say(exception === null ? 'exceptions.add' : 'exceptions.change')}
      confirm={say('form.save')}
      busy={sender.busy}
      disabled={from === '' || (!off && windows.length === 0)}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField name="from" label={say('exceptions.from')} problem={problem?.fields.from} required>
            <DateInput value={from} onChange={({ target }) => setFrom(target.value)} />
          </FormField>
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="stretch">
          <FormField
            name="until"
            label={say('exceptions.until')}
            hint={say('exceptions.untilHint')}
            problem={problem?.fields.until}
          >
            <DateInput value={until} min={from} onChange={({ target }) => setUntil(target.value)} />
          </FormField>
        </Grid.Item>
      </Grid.Root>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography id="pps-exception-kind" variant="pi" fontWeight="bold">
          {say('exceptions.kind')}
        </Typography>
        <Radio.Group
          value={off ? 'off' : 'other'}
          aria-labelledby="pps-exception-kind"
          onValueChange={(value: string) => setOff(value === 'off')}
        >
          <Radio.Item value="off">{say('exceptions.isOff')}</Radio.Item>
          <Radio.Item value="other">{say('exceptions.isOther')}</Radio.Item>
        </Radio.Group>
      </Flex>
      {!off && (
        <Box paddingLeft={6}>
          <WindowFields
            name="windows"
            label={say('exceptions.these')}
            windows={windows}
            problems={problem?.fields ?? {}}
            none={say('exceptions.noWindows')}
            change={setWindows}
          />
        </Box>
      )}
      <FormField
        name="note"
        label={say('exceptions.note')}
        hint={say('exceptions.noteHint')}
        problem={problem?.fields.note}
      >
        <TextInput value={note} maxLength={120} onChange={({ target }) => setNote(target.value)} />
      </FormField>
    </StepDialog>
  );
};
