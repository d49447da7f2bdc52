import { Box, Button, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import { colorScheme } from '../parts/DateTimeInput';
import { useSay } from '../say';
import { nextWindow, type TypedWindow } from './day-windows';

interface WindowFieldsProps {
  /** Unique on the page; problems are named after it: `days.1.0.from`. */
  name: string;
  /** Whose windows these are, such as *Monday*, for who hears the page. */
  label: string;
  windows: TypedWindow[];
  problems: Record<string, string>;
  /** What stands there when there is none. */
  none: string;
  change(windows: TypedWindow[]): void;
}

const TimeInput = styled(Field.Input).attrs({ type: 'time', step: 300 })`
  color-scheme: ${colorScheme};

  /* Its clock takes room that a phone does not have; the times are typed. */
  &::-webkit-calendar-picker-indicator,
  & input::-webkit-calendar-picker-indicator {
    display: none;
  }
`;

/** The windows of one day, each from a time to a time. */
export const WindowFields = ({ name, label, windows, problems, none, change }: WindowFieldsProps) => {
  const say = useSay();
  const set = (index: number, part: Partial<TypedWindow>) =>
    change(windows.map((window, place) => (place === index ? { ...window, ...part } : window)));
  const times = (index: number, end: 'from' | 'until', spoken: string) => {
    const field = `${name}.${index}.${end}`;
    return (
      <Field.Root
        name={field}
        id={`pps-${field}`}
        error={problems[field] !== undefined}
        flex="1"
        minWidth={0}
      >
        <TimeInput
          aria-label={say(spoken === 'from' ? 'hours.from' : 'hours.until', { of: label })}
          aria-describedby={problems[field] === undefined ? undefined : `pps-${name}-${index}-problem`}
          value={windows[index]?.[end] ?? ''}
          onChange={({ target }) => set(index, { [end]: target.value })}
        />
      </Field.Root>
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth={0}>
      {windows.length === 0 && (
        <Flex minHeight="4rem">
          <Typography textColor="neutral600">{none}</Typography>
        </Flex>
      )}
      {windows.map((_, index) => {
        const problem =
          problems[`${name}.${index}.from`] ??
          problems[`${name}.${index}.until`] ??
          problems[`${name}.${index}`];
        return (
          <Box key={index}>
            <Flex gap={2} maxWidth="32rem">
              {times(index, 'from', 'from')}
              <Typography aria-hidden>–</Typography>
              {times(index, 'until', 'until')}
              <IconButton
                label={say('hours.remove', { of: label })}
                onClick={() => change(windows.filter((__, place) => place !== index))}
              >
                <Trash />
              </IconButton>
            </Flex>
            {problem !== undefined && (
              <Typography id={`pps-${name}-${index}-problem`} variant="pi" textColor="danger600">
                {problem}
              </Typography>
            )}
          </Box>
        );
      })}
      {problems[name] !== undefined && (
        <Typography variant="pi" textColor="danger600">
          {problems[name]}
        </Typography>
      )}
      <Flex>
        <Button
          variant="ghost"
          size="S"
          startIcon={<Plus />}
          aria-label={say('hours.addTo', { of: label })}
          onClick={() => change([...windows, nextWindow(windows)])}
        >
          {say('hours.add')}
        </Button>
      </Flex>
    </Flex>
  );
};
