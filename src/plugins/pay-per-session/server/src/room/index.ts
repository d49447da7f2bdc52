export { findRoomSession, readRoomDoor, type RoomSession } from './find-room';
export { readPresence, readVisits, type Presence } from './read-presence';
export { doorsOpenAt, roomDoor, type DoorState } from './rules/room-door';
export {
  findByLink,
  issueLinks,
  linkUrl,
  liveLink,
  liveLinks,
  liveLinksOf,
  replaceLink,
  type LinkHolder,
  type LiveLink,
} from './session-links';
