import { useRef, useState, type FormEvent } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { HoursView } from '../../../shared/contracts/hours';
import { focusFirstProblem } from '../parts/focus-first-problem';
import { Panelled } from '../parts/Panelled';
import { UnsavedGuard } from '../parts/UnsavedGuard';
import { useSay } from '../say';
import { CopyHours } from './CopyHours';
import { readTyped, typedWindow, type TypedWindow } from './day-windows';
import type { HoursSender } from './use-hours';
import { WEEK, weekdayName } from './weekday-names';
import { WindowFields } from './WindowFields';

const Row = styled(Box)`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: start;
  gap: ${({ theme }) => theme.spaces[2]};
  padding-block: ${({ theme }) => theme.spaces[3]};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};

  & > :nth-child(2) {
    grid-row: 2;
    grid-column: 1 / -1;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: 11rem minmax(0, 1fr) auto;

    & > :nth-child(2) {
      grid-row: auto;
      grid-column: auto;
    }
  }
`;

const typedWeek = ({ days }: HoursView): TypedWindow[][] => days.map((windows) => windows.map(typedWindow));

interface WeeklyHoursProps {
  hours: HoursView;
  sender: HoursSender;
}

/** A host's ordinary week, a day a line; everything that drawing on the calendar does, by keyboard. */
export const WeeklyHours = ({ hours, sender: { busy, send } }: WeeklyHoursProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const form = useRef<HTMLFormElement>(null);
  const [days, setDays] = useState(() => typedWeek(hours));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const unsaved = JSON.stringify(days) !== JSON.stringify(typedWeek(hours));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await send('put', '/hours/weekly', {
      days: days.map((windows) => windows.map(readTyped)),
    });
    setProblems(problem?.fields ?? {});
    if (problem) focusFirstProblem(form.current);
    else toggleNotification({ type: 'success', message: say('hours.saved') });
  };
  const set = (weekdays: readonly number[], windows: TypedWindow[]) =>
    setDays((before) => before.map((day, weekday) => (weekdays.includes(weekday) ? windows : day)));

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <UnsavedGuard unsaved={unsaved} />
      <Panelled
        title={say('hours.weekly')}
        action={
          <Button type="submit" startIcon={<Check />} loading={busy} disabled={!unsaved}>
            {say('hours.save')}
          </Button>
        }
      >
        <Typography textColor="neutral600">{say('hours.weeklyHint')}</Typography>
        <Box>
          {WEEK.map((weekday) => {
            const name = weekdayName(locale, weekday);
            const windows = days[weekday] ?? [];
            return (
              <Row key={weekday} role="group" aria-labelledby={`pps-weekday-${weekday}`}>
                <Flex minHeight="4rem">
                  <Typography id={`pps-weekday-${weekday}`} fontWeight="bold">
                    {name}
                  </Typography>
                </Flex>
                <WindowFields
                  name={`days.${weekday}`}
                  label={name}
                  windows={windows}
                  problems={problems}
                  none={say('hours.dayOff')}
                  change={(changed) => set([weekday], changed)}
                />
                <CopyHours from={weekday} onCopy={(weekdays) => set(weekdays, windows)} />
              </Row>
            );
          })}
        </Box>
      </Panelled>
    </form>
  );
};
