import { Refusal } from '../../platform/errors';
import type { DoorState } from './room-door';

/**
 * Lets somebody in or says why not. Who was already inside may come back after the outcome was marked: a lost
 * connection must not end a conversation that goes on.
 * @throws Refusal ROOM_NOT_OPEN with the instant it opens (ms, UTC), ROOM_CLOSED
 */
export const requireOpenDoor = (door: DoorState, doorsOpenMinutes: number, wasInside: boolean): void => {
  if (door.state === 'early')
    throw new Refusal('ROOM_NOT_OPEN', { minutes: doorsOpenMinutes, opensAt: door.opensAt });
  if (door.state === 'closed' && !wasInside) throw new Refusal('ROOM_CLOSED');
};
