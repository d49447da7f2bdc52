import { useState } from 'react';
import { Button, Checkbox, Flex, IconButton, Popover, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useSay } from '../say';
import { WEEK, weekdayName } from './weekday-names';

interface CopyHoursProps {
  /** 0 is Sunday. */
  from: number;
  onCopy(weekdays: number[]): void;
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** Copies a day's windows to others; the workdays are suggested. */
export const CopyHours = ({ from, onCopy }: CopyHoursProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<number[]>(() => WORKDAYS.filter((day) => day !== from));
  const toggle = (weekday: number) =>
    setChosen((before) =>
      before.includes(weekday) ? before.filter((day) => day !== weekday) : [...before, weekday],
    );
  const name = weekdayName(locale, from);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <IconButton label={say('hours.copyOf', { of: name })}>
          <Duplicate />
        </IconButton>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Flex direction="column" alignItems="stretch" gap={3} padding={4}>
          <Typography fontWeight="bold">{say('hours.copyOf', { of: name })}</Typography>
          {WEEK.filter((weekday) => weekday !== from).map((weekday) => (
            <Checkbox
              key={weekday}
              checked={chosen.includes(weekday)}
              onCheckedChange={() => toggle(weekday)}
            >
              {weekdayName(locale, weekday)}
            </Checkbox>
          ))}
          <Button
            disabled={chosen.length === 0}
            onClick={() => {
              onCopy(chosen);
              setOpen(false);
            }}
          >
            {say('hours.copy')}
          </Button>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
};
