/** The window's address; null where somebody else's page is in it. */
const addressOf = (room: Window): string | null => {
  try {
    return room.location.href;
  } catch {
    return null;
  }
};

/** Opens the room in a window of its own; without a script the link opens it in a tab. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-island="popup"]')) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const [width, height] = [Math.min(1180, screen.availWidth), Math.min(800, screen.availHeight)];
    const left = Math.round((screen.availWidth - width) / 2);
    // One window per session, so that another session's room never takes the place of a call.
    const name = `session-room-${link.dataset.session ?? ''}`;
    // Without an address, a window that is open already comes as it is: loading it again would end its call.
    const room = window.open('', name, `popup,width=${width},height=${height},left=${left}`);
    if (!room) return;
    if (addressOf(room) !== link.href) room.location.href = link.href;
    room.focus();
    event.preventDefault();
  });
}
