import { keyChoices } from './booking/choice-key';
import { rememberZone } from './booking/remember-zone';

/** A profile's next free times: told in the browser's zone from the next look on, and each chosen once. */
rememberZone();
keyChoices();

/** The focus goes back to what opened a window. */
const takeFocusBack = (): void => {
  const left = sessionStorage.getItem('pps-window-left');
  sessionStorage.removeItem('pps-window-left');
  const opener = [...document.querySelectorAll<HTMLAnchorElement>('a.button')].find(
    ({ pathname }) => pathname === left,
  );
  opener?.focus({ preventScroll: true });
};
addEventListener('pageshow', takeFocusBack);

// A window that opens over this page shows it as it was left.
addEventListener('pagehide', () => {
  sessionStorage.setItem(`pps-place ${location.pathname}`, String(scrollY));
});
