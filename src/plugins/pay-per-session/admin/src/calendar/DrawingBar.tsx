import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import { Check, Pencil } from '@strapi/icons';
import { useSay } from '../say';
import type { Drawing } from './drawn-input';

interface DrawingBarProps {
  /** Null while the calendar is only looked at. */
  drawing: Drawing | null;
  onDrawing(drawing: Drawing | null): void;
}

/** Begins and ends drawing hours on the grid, and says for which weeks. */
export const DrawingBar = ({ drawing, onDrawing }: DrawingBarProps) => {
  const say = useSay();
  if (drawing === null) {
    return (
      <Flex justifyContent="flex-end">
        <Button variant="secondary" startIcon={<Pencil />} onClick={() => onDrawing('week')}>
          {say('calendar.draw')}
        </Button>
      </Flex>
    );
  }
  return (
    <Box background="success100" hasRadius padding={4}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={2} flex="1 1 30rem">
          <Typography id="pps-drawing">{say('calendar.drawHint')}</Typography>
          <Radio.Group
            value={drawing}
            aria-labelledby="pps-drawing"
            onValueChange={(value: string) => onDrawing(value === 'date' ? 'date' : 'week')}
          >
            <Radio.Item value="week">{say('calendar.everyWeek')}</Radio.Item>
            <Radio.Item value="date">{say('calendar.thisDate')}</Radio.Item>
          </Radio.Group>
        </Flex>
        <Button startIcon={<Check />} onClick={() => onDrawing(null)}>
          {say('calendar.drawDone')}
        </Button>
      </Flex>
    </Box>
  );
};
