import { describe, expect, it } from '@jest/globals';
import { readZone, readZoneCookie } from './zone-cookie';

describe('the zone a browser remembers', () => {
  it('is read from its cookie', () => {
    expect(readZoneCookie('a=b; pps_zone=Europe%2FMadrid; c=d')).toBe('Europe/Madrid');
    expect(readZoneCookie('pps_zone=UTC')).toBe('UTC');
  });

  it('counts for nothing where there is none, or no such zone', () => {
    for (const cookies of [
      undefined,
      '',
      'xpps_zone=UTC',
      'pps_zone=',
      'pps_zone=%',
      'pps_zone=Nowhere/Land',
    ])
      expect(readZoneCookie(cookies)).toBeNull();
    expect(readZone('x'.repeat(61))).toBeNull();
    expect(readZone('Nowhere/Land')).toBeNull();
  });
});
