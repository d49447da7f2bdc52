const LONGEST = 100;
const ENDING = ' (copy)';

/** The name of a duplicate: recognisable, and never longer than a name may be. */
export const copyName = (name: string): string =>
  name.endsWith(ENDING) ? name : `${name.slice(0, LONGEST - ENDING.length).trimEnd()}${ENDING}`;
