import { room as en, type RoomWords } from './en/room';

export type { RoomWords } from './en/room';

const TABLES: Record<string, RoomWords> = { en };

/** The words of the room in `language`, English where there is no translation. */
export const roomWords = (language: string): RoomWords => TABLES[language] ?? en;
