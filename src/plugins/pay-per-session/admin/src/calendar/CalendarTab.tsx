import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Flex, Loader } from '@strapi/design-system';
import { useIsMobile, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { HostCalendarView } from '../../../shared/contracts/host-calendar';
import type { HoursView } from '../../../shared/contracts/hours';
import { Panelled } from '../parts/Panelled';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { calendarEvents, exceptionEvents, windowEvents } from './calendar-events';
import { CalendarLegend } from './CalendarLegend';
import type { CalendarPiece } from './calendar-piece';
import { timeOf } from './day-windows';
import { drawnInput, type Drawing, type Drawn } from './drawn-input';
import { DrawingBar } from './DrawingBar';
import { monthEvents } from './month-events';
import { calendarPath, type HoursSender } from './use-hours';
import { WhyNothingFree } from './WhyNothingFree';

/** A calendar component is large, and only this page shows it. */
const CalendarGrid = lazy(() => import('./CalendarGrid'));

interface CalendarTabProps {
  hours: HoursView;
  sender: HoursSender;
  hostId: string | undefined;
}

const datesFrom = (from: string, until: string): string[] => {
  const dates: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(until); day += 86_400_000)
    dates.push(new Date(day).toISOString().slice(0, 10));
  return dates;
};

/** An hour before the first window of the week, in minutes since midnight. */
const earliest = ({ days }: HoursView): number =>
  Math.max(0, Math.min(9 * 60, ...days.flat().map(({ from }) => from)) - 60);

/** Sessions, holds, hours and time taken elsewhere on one grid, on which hours can be drawn. */
export const CalendarTab = ({ hours, sender, hostId }: CalendarTabProps) => {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const isMobile = useIsMobile();
  const [piece, setPiece] = useState<CalendarPiece>(isMobile ? 'timeGridDay' : 'timeGridWeek');
  const [dates, setDates] = useState<{ from: string; until: string } | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const read = useRead<HostCalendarView>(dates ? calendarPath('/calendar', hostId, dates) : '');
  const { answer, again } = read;

  // Sessions are booked while the page is open, and hours are changed on it.
  useEffect(() => {
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);
  useEffect(again, [again, hours.revision]);

  const events = useMemo(() => {
    const words = {
      hold: say('calendar.hold'),
      proposal: say('calendar.proposal'),
      external: say('calendar.external'),
      off: say('exceptions.off'),
      window: say('calendar.window'),
    };
    const exceptions = exceptionEvents(hours, words).filter(
      ({ start, end }) => dates !== null && String(start) <= dates.until && String(end) > dates.from,
    );
    const shown = answer.state === 'ready' ? calendarEvents(answer.value, words) : [];
    if (drawing === null || dates === null) {
      const all = [...shown, ...exceptions];
      return piece === 'dayGridMonth' ? monthEvents(all) : all;
    }
    return [
      // Behind the windows, which would share their room with them otherwise.
      ...shown
        .filter(({ display }) => display !== 'background')
        .map((event) => ({ ...event, display: 'background' })),
      ...(drawing === 'date' ? exceptions : []),
      ...windowEvents(hours, datesFrom(dates.from, dates.until), drawing === 'week', words),
    ];
  }, [answer, hours, drawing, dates, piece, say]);

  const drawn = useCallback(
    (change: Drawn) => {
      if (drawing === null) return;
      const input = drawnInput(hours, drawing, change);
      if (input === null) {
        toggleNotification({ type: 'warning', message: say('calendar.oneDateOnly') });
        again();
        return;
      }
      void sender.send('put', input.path, input.body).then((problem) => {
        if (problem) again();
        else toggleNotification({ type: 'success', message: say('hours.saved') });
      });
    },
    [drawing, hours, sender, say, toggleNotification, again],
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Panelled>
        <DrawingBar
          drawing={drawing}
          onDrawing={(wanted) => {
            if (wanted !== null && piece === 'dayGridMonth') setPiece('timeGridWeek');
            setDrawing(wanted);
          }}
        />
        <Suspense fallback={<Loader>{say('state.loading')}</Loader>}>
          <CalendarGrid
            timeZone={hours.timeZone}
            events={events}
            piece={piece}
            scrollTime={timeOf(earliest(hours))}
            changing={drawing !== null}
            onPiece={setPiece}
            onDates={(from, until) =>
              setDates((before) =>
                before?.from === from && before.until === until ? before : { from, until },
              )
            }
            onDrawn={drawn}
            onOpenSession={(id) => navigate(`${PANEL_PATH}/sessions/${id}`)}
          />
        </Suspense>
        <CalendarLegend />
      </Panelled>
      {dates !== null && <WhyNothingFree hours={hours} hostId={hostId} dates={dates} />}
    </Flex>
  );
};
