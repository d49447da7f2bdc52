const A_YEAR = 365 * 24 * 60 * 60;

const write = (zone: string): boolean => {
  document.cookie = `pps_zone=${encodeURIComponent(zone)}; path=/; max-age=${A_YEAR}; samesite=lax`;
  return document.cookie.includes('pps_zone=');
};

/**
 * Remembers the zone in which somebody wants to read times: the one they chose on this page, else the browser's. Where
 * the page could only guess and guessed wrong, it is loaded once more; what answers a form stays as it is.
 */
export const rememberZone = (): void => {
  const place = document.querySelector<HTMLElement>('[data-zone][data-zone-from]');
  if (!place) return;
  const { zone = '', zoneFrom, answersForm } = place.dataset;
  if (zoneFrom === 'chosen') write(zone);
  if (zoneFrom !== 'site') return;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Without a cookie the next page would guess the same, for ever.
  if (own && write(own) && own !== zone && answersForm === undefined) location.reload();
};
