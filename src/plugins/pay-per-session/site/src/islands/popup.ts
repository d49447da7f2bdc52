/** Opens the room in a window of its own; without a script the link opens it in a tab. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-island="popup"]')) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const [width, height] = [Math.min(1180, screen.availWidth), Math.min(800, screen.availHeight)];
    const left = Math.round((screen.availWidth - width) / 2);
    // One window per session, so that another session's room never takes the place of a call.
    const name = `session-room-${link.dataset.session ?? ''}`;
    const room = window.open(link.href, name, `popup,width=${width},height=${height},left=${left}`);
    if (!room) return;
    room.focus();
    event.preventDefault();
  });
}
