import type { CalendarEntryWords } from '../en/calendar-entry';

export const calendarEntry: CalendarEntryWords = {
  summary: '{service} con {other}',
  openSession: 'Abre tu sesión: {link}',
  doNotShare: 'Este enlace es solo tuyo. No lo compartas con nadie.',
  reference: 'Referencia: {reference}',
  online: 'En línea',
  in_person: 'En persona',
  either: 'En línea o en persona',
};
