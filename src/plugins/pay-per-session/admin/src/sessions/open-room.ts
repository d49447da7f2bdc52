const WINDOW = 'popup,width=1180,height=780';

/** Where the site has another address than the panel, the window's is not to be read. */
const addressOf = (room: Window): string | null => {
  try {
    return room.location.href;
  } catch {
    return null;
  }
};

/** Opens a session's room in its own window; one that is open already is not loaded again, which would end its call. */
export const openRoom = (sessionId: number, url: string): void => {
  const room = window.open('', `pps-room-${sessionId}`, WINDOW);
  if (!room) return;
  if (addressOf(room) !== url) room.location.href = url;
  room.focus();
};
