interface Bookable {
  durationMinutes: number;
  inARow?: number;
}

/** A service as one session that takes all of so many hours; each of them counts on the date on which it begins. */
export const asOneBlock = <Schedule extends Bookable>(schedule: Schedule, hours: number): Schedule => {
  if (hours === 1) return schedule;
  return { ...schedule, durationMinutes: schedule.durationMinutes * hours, inARow: hours };
};
