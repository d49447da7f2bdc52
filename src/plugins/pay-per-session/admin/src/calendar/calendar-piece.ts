/** How much of a calendar is shown at once, in the words of the grid. */
export type CalendarPiece = 'timeGridWeek' | 'timeGridDay' | 'dayGridMonth';
