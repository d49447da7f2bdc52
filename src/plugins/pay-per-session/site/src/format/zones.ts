const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** `America/Argentina/Buenos Aires` */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

/** Every zone this runtime knows, and `own` where it is none of them, for a list to choose from. */
export const zoneOptions = (own: string): { value: string; label: string }[] =>
  (ZONES.includes(own) ? ZONES : [own, ...ZONES]).map((zone) => ({ value: zone, label: zoneName(zone) }));
