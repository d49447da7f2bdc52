interface Bookable {
  durationMinutes: number;
  rules: { mostADay: number | null };
}

/** A calendar as one session that takes all of so many hours would find it: each of them counts on its date. */
export const asOneBlock = <Schedule extends Bookable>(schedule: Schedule, hours: number): Schedule => {
  const { durationMinutes, rules } = schedule;
  if (hours === 1) return schedule;
  const mostADay = rules.mostADay === null ? null : rules.mostADay - (hours - 1);
  return { ...schedule, durationMinutes: durationMinutes * hours, rules: { ...rules, mostADay } };
};
