import { useEffect, useState, type RefObject } from 'react';
import type FullCalendar from '@fullcalendar/react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useSay, type WordKey } from '../say';
import type { CalendarPiece } from './calendar-piece';

interface CalendarToolbarProps {
  grid: RefObject<FullCalendar>;
  piece: CalendarPiece;
  changing: boolean;
  onPiece(piece: CalendarPiece): void;
}

const PIECES: [CalendarPiece, WordKey][] = [
  ['timeGridDay', 'calendar.day'],
  ['timeGridWeek', 'calendar.week'],
  ['dayGridMonth', 'calendar.month'],
];

/** Back, forth, today, and how much is shown at once. */
export const CalendarToolbar = ({ grid, piece, changing, onPiece }: CalendarToolbarProps) => {
  const say = useSay();
  const [title, setTitle] = useState('');
  useEffect(() => {
    const api = grid.current?.getApi();
    if (!api) return undefined;
    const name = () => setTitle(api.view.title);
    name();
    api.on('datesSet', name);
    return () => api.off('datesSet', name);
  }, [grid]);
  const api = () => grid.current?.getApi();
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
      <Flex gap={2}>
        <IconButton label={say('calendar.back')} onClick={() => api()?.prev()}>
          <ChevronLeft />
        </IconButton>
        <IconButton label={say('calendar.forth')} onClick={() => api()?.next()}>
          <ChevronRight />
        </IconButton>
        <Button variant="tertiary" onClick={() => api()?.today()}>
          {say('calendar.today')}
        </Button>
      </Flex>
      <Typography variant="delta" tag="h2" aria-live="polite">
        {title}
      </Typography>
      <Flex role="group" aria-label={say('calendar.pieces')} gap={1}>
        {PIECES.map(([name, label]) => (
          <Button
            key={name}
            variant={piece === name ? 'secondary' : 'tertiary'}
            aria-pressed={piece === name}
            disabled={changing && name === 'dayGridMonth'}
            onClick={() => onPiece(name)}
          >
            {say(label)}
          </Button>
        ))}
      </Flex>
    </Flex>
  );
};
