import { MINUTE } from '../../platform/clock';

/** For so long a step can be undone, and its mails and its money wait. */
const UNDO_TIME = MINUTE;

/** Until when a step made at `at` can be undone; ms, UTC. */
export const undoDeadline = (at: number): number => at + UNDO_TIME;
