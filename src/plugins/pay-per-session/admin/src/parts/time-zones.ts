/** The zone this device is in. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

let zones: string[] | undefined;

/** Every IANA zone the browser knows, UTC first. */
export const knownZones = (): string[] =>
  (zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]);

/** `America/New_York` as people read it: `America / New York`. */
export const zoneLabel = (zone: string): string => zone.replaceAll('_', ' ').replaceAll('/', ' / ');

/** `14:05` now in the zone; empty where the browser does not know the zone. */
export const timeNowIn = (zone: string, language: string): string => {
  try {
    return new Intl.DateTimeFormat(language, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    }).format();
  } catch {
    return '';
  }
};
