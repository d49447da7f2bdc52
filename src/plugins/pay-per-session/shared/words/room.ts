import { room as en } from './en/room';
import type { RoomWords } from './room-words';

export type { CallState, DeviceTrouble, RoomWords } from './room-words';

const TABLES: Record<string, RoomWords> = { en };

/** The words of the room in `language`, English where there is no translation. */
export const roomWords = (language: string): RoomWords => TABLES[language] ?? en;
