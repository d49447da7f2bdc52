/** Says when there is no connection, and keeps a form from being sent into nothing. */
export const watchConnection = (): void => {
  const notice = document.querySelector<HTMLElement>('[data-island="offline"]');
  if (!notice) return;
  const show = (): void => {
    notice.hidden = navigator.onLine;
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  document.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    show();
    notice.scrollIntoView({ block: 'center' });
  });
  show();
};
