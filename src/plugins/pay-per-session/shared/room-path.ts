/** Where the room's signalling listens, on the same port as everything else. */
export const ROOM_PATH = '/pps/room';
