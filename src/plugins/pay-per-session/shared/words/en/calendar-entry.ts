/** What a session is called in somebody's own calendar. `{name}` stands for a fact. */
export const calendarEntry = {
  summary: '{service} with {other}',
  openSession: 'Open your session: {link}',
  doNotShare: 'This link is yours alone. Please do not share it with anyone.',
  reference: 'Reference: {reference}',
  online: 'Online',
  in_person: 'In person',
  either: 'Online or in person',
} as const;

export type CalendarEntryWords = Record<keyof typeof calendarEntry, string>;
