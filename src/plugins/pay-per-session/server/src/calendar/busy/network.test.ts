import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { createLookup, isPublicAddress, PUBLIC_NETWORK, requireReach } from './network';

describe('the public network', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::1',
    '2001:0:a00:1::1',
    'localhost',
    '',
  ])('does not reach to %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:2800:21f:cb07::1', '::ffff:93.184.215.14'])(
    'reaches %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['http://example.org/a.ics', 'NOT_SECURE'],
    ['ftp://example.org/a.ics', 'NOT_SECURE'],
    ['file:///etc/passwd', 'NOT_SECURE'],
    ['https://127.0.0.1/a.ics', 'NOT_PUBLIC'],
    ['https://2130706433/a.ics', 'NOT_PUBLIC'],
    ['https://0x7f.1/a.ics', 'NOT_PUBLIC'],
    ['https://[::1]/a.ics', 'NOT_PUBLIC'],
    ['https://[::ffff:169.254.169.254]/a.ics', 'NOT_PUBLIC'],
  ])('is left by %s', (address, code) => {
    expect(() => requireReach(new URL(address), PUBLIC_NETWORK)).toThrow(code);
  });

  const lookUp = (answers: LookupAddress[][], all: boolean) => {
    const resolve = (_: string, __: { all: true }, done: (error: null, found: LookupAddress[]) => void) =>
      done(null, answers.shift() ?? []);
    return new Promise<unknown>((found) => {
      createLookup({ ...PUBLIC_NETWORK, resolve })('calendar.test', { all }, (error, address, family) =>
        found(error ? error.message : [address, family]),
      );
    });
  };

  it('connects to the very address that was checked: a second answer is never asked for', async () => {
    const answers = [[{ address: '93.184.215.14', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
    expect(await lookUp(answers, false)).toEqual(['93.184.215.14', 4]);
    expect(answers).toHaveLength(1);
  });

  it('refuses a name of which one address is private', async () => {
    const both = [
      { address: '93.184.215.14', family: 4 },
      { address: 'fd00::1', family: 6 },
    ];
    expect(await lookUp([both], true)).toBe('NOT_PUBLIC');
  });

  it('knows no name without an address', async () => {
    expect(await lookUp([[]], true)).toBe('The name has no address.');
  });
});
