/** A place in a list of members: the row whose neighbours follow. */
export interface MemberPlace {
  /** When they joined or left, ms UTC. */
  at: number;
  /** The membership's id. */
  id: number;
}

const PATTERN = /^(\d{1,15})-(\d{1,10})$/u;
/** What the databases take for a row's id, and for an instant. */
const LARGEST_ID = 2_147_483_647;
const LATEST = Date.UTC(9999, 11, 31);

/** A place as it stands in an address. */
export const writeCursor = ({ at, id }: MemberPlace): string => `${at}-${id}`;

/** The place an address names; null where it names none. */
export const readCursor = (text: string | undefined): MemberPlace | null => {
  const [, at, id] = PATTERN.exec(text ?? '') ?? [];
  const place = { at: Number(at), id: Number(id) };
  return place.at <= LATEST && place.id <= LARGEST_ID ? place : null;
};
