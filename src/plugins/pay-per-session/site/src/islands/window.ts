/** A window over the page it was opened from: it holds the focus, and Escape leads back. */

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-island="window"]');
const wayBack = dialog?.querySelector<HTMLAnchorElement>('.window-close');

/** What the browser offers for going back to a page that was left; not all of them do. */
interface History {
  entries(): { key: string; url: string | null; index: number }[];
  currentEntry: { index: number } | null;
  traverseTo(key: string): unknown;
}
const hasHistory = (page: object): page is { navigation: History } => 'navigation' in page;

/** Back to where the window was opened, as it was left; else to that page anew. */
const leave = (to: string): void => {
  sessionStorage.setItem('pps-window-left', location.pathname);
  if (hasHistory(window)) {
    const { navigation } = window;
    const here = navigation.currentEntry?.index ?? 0;
    const before = navigation.entries().filter(({ index, url }) => index < here && url?.split('#')[0] === to);
    const last = before.at(-1);
    if (last) {
      navigation.traverseTo(last.key);
      return;
    }
  }
  location.assign(to);
};

if (dialog && wayBack) {
  // What lies behind stands where it was left.
  scrollTo(0, Number(sessionStorage.getItem(`pps-place ${new URL(wayBack.href).pathname}`) ?? 0));
  dialog.removeAttribute('open');
  dialog.showModal();
  (dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog).focus();
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave(wayBack.href);
  });
  dialog.addEventListener('close', () => {
    leave(wayBack.href);
  });
  wayBack.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    leave(wayBack.href);
  });
}
