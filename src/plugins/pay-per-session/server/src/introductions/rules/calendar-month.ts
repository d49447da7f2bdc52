/** The month a date (`2026-11-22`) lies in: `2026-11`. */
export const monthOfDate = (date: string): string => date.slice(0, 7);

/** The first date of the month after this one: `2026-12-01` for `2026-11`. */
export const firstOfNextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
};
