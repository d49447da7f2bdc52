/** A place in a list: the row whose neighbours follow. */
export interface SessionPlace {
  /** What lists are ordered by, in ms UTC. */
  listedAt: number;
  id: number;
}

const PATTERN = /^(\d{1,15})-(\d{1,10})$/u;
/** What the databases take for a row's id. */
const LARGEST_ID = 2_147_483_647;
/** What they take for an instant: 31 December 9999, on which undated ones stand. */
const LATEST = Date.UTC(9999, 11, 31);

/** A place as it stands in an address. */
export const writeCursor = ({ listedAt, id }: SessionPlace): string => `${listedAt}-${id}`;

/** The place an address names; null where it names none. */
export const readCursor = (text: string | undefined): SessionPlace | null => {
  const [, listedAt, id] = PATTERN.exec(text ?? '') ?? [];
  const place = { listedAt: Number(listedAt), id: Number(id) };
  return place.listedAt <= LATEST && place.id <= LARGEST_ID ? place : null;
};
