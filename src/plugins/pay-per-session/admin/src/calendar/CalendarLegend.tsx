import { Flex, Typography } from '@strapi/design-system';
import { CalendarFrame } from './CalendarFrame';
import { useSay, type WordKey } from '../say';
import type { EventKind } from './calendar-events';

const KINDS: [EventKind, WordKey][] = [
  ['open', 'calendar.window'],
  ['session', 'calendar.session'],
  ['request', 'calendar.request'],
  ['past', 'calendar.past'],
  ['hold', 'calendar.holds'],
  ['external', 'calendar.external'],
];

/** What the colours and patterns of the grid mean. */
export const CalendarLegend = () => {
  const say = useSay();
  return (
    <CalendarFrame>
      <Flex tag="ul" className="fc" gap={4} wrap="wrap" aria-label={say('calendar.legend')}>
        {KINDS.map(([kind, label]) => (
          <Flex key={kind} tag="li" gap={2}>
            <span
              aria-hidden
              className={`${kind === 'open' ? 'fc-bg-event' : 'fc-event'} pps-${kind}`}
              style={{ width: '1.6rem', height: '1.6rem', borderRadius: 4, position: 'static', opacity: 1 }}
            />
            <Typography variant="pi" textColor="neutral600">
              {say(label)}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </CalendarFrame>
  );
};
