/** Dates of one institution's calendar, as `2026-09-01`; both belong to it. */
export interface TermDates {
  id?: number;
  name: string;
  startsOn: string;
  endsOn: string;
}

/** The first of an institution's terms that shares a day with this one, other than itself. */
export const overlappedTerm = <T extends TermDates>(
  terms: readonly T[],
  wanted: Omit<TermDates, 'name'>,
): T | undefined =>
  terms.find(
    (term) =>
      (wanted.id === undefined || term.id !== wanted.id) &&
      term.startsOn <= wanted.endsOn &&
      term.endsOn >= wanted.startsOn,
  );
