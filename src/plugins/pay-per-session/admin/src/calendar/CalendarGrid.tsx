import { useEffect, useMemo, useRef, useState } from 'react';
import type { DatesSetArg, EventContentArg, EventInput } from '@fullcalendar/core';
import spanish from '@fullcalendar/core/locales/es';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import timeGrid from '@fullcalendar/timegrid';
import { Box } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { DayWindow } from '../../../shared/contracts/hours';
import { localStart } from '../sessions/local-start';
import { windowOf } from './calendar-events';
import { CalendarFrame } from './CalendarFrame';
import { CalendarToolbar } from './CalendarToolbar';
import type { CalendarPiece } from './calendar-piece';
import type { Drawn } from './drawn-input';
import { EventFace } from './EventFace';

interface CalendarGridProps {
  timeZone: string;
  events: EventInput[];
  piece: CalendarPiece;
  /** What is in view at first, such as `08:00`. */
  scrollTime: string;
  /** Whether hours are drawn now. */
  changing: boolean;
  onPiece(piece: CalendarPiece): void;
  /** First and last date that are shown. */
  onDates(from: string, until: string): void;
  onDrawn(change: Drawn): void;
  onOpenSession(sessionId: number): void;
}

const PLUGINS = [dayGrid, timeGrid, interaction];
const LOCALES = [spanish];
const dateOf = (day: Date): string => day.toISOString().slice(0, 10);

const windowBefore = (props: Record<string, unknown>): Drawn['before'] => {
  const { kind, date, window } = props;
  return kind === 'window' && typeof date === 'string' ? { date, window: window as DayWindow } : null;
};

/** A host's days by the clock of the host's zone, whichever the browser's is. */
const CalendarGrid = ({
  timeZone,
  events,
  piece,
  scrollTime,
  changing,
  onPiece,
  onDates,
  onDrawn,
  onOpenSession,
}: CalendarGridProps) => {
  const { locale } = useIntl();
  // Seven days on a phone have room for a word each.
  const mobile = useIsMobile();
  const narrow = mobile && piece !== 'timeGridDay';
  const grid = useRef<FullCalendar>(null);
  const [firstPiece] = useState(piece);
  useEffect(() => {
    const api = grid.current?.getApi();
    if (api && api.view.type !== piece) queueMicrotask(() => api.changeView(piece));
  }, [piece]);

  const datesShown = ({ start, end, view }: DatesSetArg) => {
    onDates(dateOf(start), dateOf(new Date(end.getTime() - 1)));
    if (view.type !== piece) onPiece(view.type as CalendarPiece);
  };
  const face = useMemo(
    () => (content: EventContentArg) => (
      <EventFace
        content={content}
        narrow={narrow}
        onRemove={() => onDrawn({ before: windowBefore(content.event.extendedProps), after: null })}
      />
    ),
    [narrow, onDrawn],
  );

  return (
    <CalendarFrame>
      <CalendarToolbar grid={grid} piece={piece} changing={changing} onPiece={onPiece} />
      <Box
        className={`${changing ? 'pps-changing' : ''} ${narrow ? 'pps-narrow' : ''}`}
        style={{ overflowX: 'auto' }}
      >
        <FullCalendar
          ref={grid}
          plugins={PLUGINS}
          locales={LOCALES}
          locale={locale}
          firstDay={1}
          // The grid is given the host's wall clock and shows it as it stands.
          timeZone="UTC"
          now={() => localStart(new Date().toISOString(), timeZone)}
          initialView={firstPiece}
          headerToolbar={false}
          height={piece === 'dayGridMonth' ? 'auto' : '72rem'}
          scrollTime={scrollTime}
          scrollTimeReset={false}
          allDaySlot={events.some(({ allDay }) => allDay === true)}
          dayHeaderFormat={{
            weekday: 'short',
            ...(piece === 'dayGridMonth' ? {} : { day: 'numeric' }),
            ...(piece === 'dayGridMonth' || narrow ? {} : { month: 'short' }),
            omitCommas: true,
          }}
          nowIndicator
          navLinks
          navLinkDayClick={(date) => grid.current?.getApi().changeView('timeGridDay', date)}
          allDayContent=""
          slotDuration="00:30:00"
          snapDuration="00:15:00"
          slotLabelFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
          eventTimeFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
          // In a week the end is where the event ends.
          displayEventEnd={piece === 'timeGridDay'}
          defaultRangeSeparator="–"
          slotEventOverlap={false}
          // Side by side as far as there is room to read them.
          eventMaxStack={piece === 'timeGridDay' ? (mobile ? 3 : 6) : mobile ? 2 : 3}
          // The grid makes it a link without an address.
          moreLinkDidMount={({ el }) => el.setAttribute('role', 'button')}
          moreLinkClick={({ view }) => (view.type === 'timeGridDay' ? 'popover' : 'timeGridDay')}
          events={events}
          eventContent={face}
          datesSet={datesShown}
          selectable={changing}
          selectMirror
          selectOverlap
          select={({ start, end, allDay }) => {
            const after = allDay ? null : windowOf(start, end);
            if (after) onDrawn({ before: null, after });
            grid.current?.getApi().unselect();
          }}
          eventClick={({ event, jsEvent }) => {
            jsEvent.preventDefault();
            const { sessionId, kind, date } = event.extendedProps;
            if (kind === 'more' && typeof date === 'string')
              grid.current?.getApi().changeView('timeGridDay', date);
            if (!changing && typeof sessionId === 'number') onOpenSession(sessionId);
          }}
          eventDrop={({ event, revert }) => {
            const after = event.start && event.end && windowOf(event.start, event.end);
            if (after) onDrawn({ before: windowBefore(event.extendedProps), after });
            else revert();
          }}
          eventResize={({ event, revert }) => {
            const after = event.start && event.end && windowOf(event.start, event.end);
            if (after) onDrawn({ before: windowBefore(event.extendedProps), after });
            else revert();
          }}
        />
      </Box>
    </CalendarFrame>
  );
};

export default CalendarGrid;
