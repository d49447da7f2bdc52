import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const good = {
  APP_KEYS: 'first-key-of-two,second-key-of-two',
  API_TOKEN_SALT: SECRET,
  ADMIN_JWT_SECRET: SECRET,
  TRANSFER_TOKEN_SALT: SECRET,
  ENCRYPTION_KEY: SECRET,
  JWT_SECRET: SECRET,
  PPS_LINK_SECRET: SECRET,
};

describe('the environment', () => {
  it('has a usable value for everything but the secrets', () => {
    expect(readEnvironment(good)).toMatchObject({
      PORT: 1337,
      PUBLIC_URL: 'http://127.0.0.1:1337',
      DATABASE_CLIENT: 'sqlite',
      PPS_PAYMENT_PROVIDER: 'test',
    });
  });

  it('takes an empty value for one that is not given', () => {
    const read = readEnvironment({ ...good, PORT: '', SMTP_HOST: '' });
    expect([read.PORT, read.SMTP_HOST]).toEqual([1337, undefined]);
  });

  it('stops the start with the variable’s name, what was given and what is accepted', () => {
    expect(() => readEnvironment({ ...good, DATABASE_CLIENT: 'oracle' })).toThrow(
      'DATABASE_CLIENT must be sqlite or postgres. It is "oracle".',
    );
    expect(() => readEnvironment({ ...good, PORT: '99999' })).toThrow(
      'PORT must be a port number from 1 to 65535. It is "99999".',
    );
    expect(() => readEnvironment({ ...good, DATABASE_CLIENT: 'postgres' })).toThrow(
      'DATABASE_URL is missing',
    );
  });

  it('names every wrong variable at once', () => {
    const incomplete = Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'JWT_SECRET'));
    expect(() => readEnvironment({ ...incomplete, SMTP_SECURE: 'perhaps' })).toThrow(
      /JWT_SECRET is missing[^]*SMTP_SECURE must be true or false|SMTP_SECURE must be true or false[^]*JWT_SECRET is missing/u,
    );
  });

  it('refuses payments that take no money where others could buy, by the name to change', () => {
    const sentence = /PPS_PAYMENT_PROVIDER must not be test here.*PPS_ALLOW_TEST_PAYMENTS/u;
    const reachable = { ...good, PUBLIC_URL: 'https://sessions.example.org' };
    expect(() => readEnvironment({ ...good, NODE_ENV: 'production' })).toThrow(sentence);
    expect(() => readEnvironment(reachable)).toThrow(sentence);
    for (const allowed of [
      { ...good, NODE_ENV: 'test', HOST: '127.0.0.1' },
      { ...good, HOST: '0.0.0.0' },
      { ...reachable, PPS_ALLOW_TEST_PAYMENTS: 'true' },
      { ...reachable, NODE_ENV: 'production', PPS_PAYMENT_PROVIDER: 'manual' },
    ])
      expect(() => readEnvironment(allowed)).not.toThrow();
  });

  it('lets the panel be built for production before anything is said about payments', () => {
    expect(() => readEnvironment({ ...good, NODE_ENV: 'production' }, { sells: false })).not.toThrow();
  });

  it('takes mail addresses with and without a name, and nothing else', () => {
    for (const MAIL_FROM of ['a@example.org', 'Ann Lee <a@example.org>', '"Lee, Ann" <a@localhost>'])
      expect(readEnvironment({ ...good, MAIL_FROM, MAIL_REPLY_TO: MAIL_FROM })).toMatchObject({ MAIL_FROM });
    for (const wrong of ['Sessions', 'Sessions <a@example.org', 'a b@example.org', 'a@b@c']) {
      expect(() => readEnvironment({ ...good, MAIL_FROM: wrong })).toThrow('MAIL_FROM must be an address');
      expect(() => readEnvironment({ ...good, MAIL_REPLY_TO: wrong })).toThrow('MAIL_REPLY_TO must be');
    }
  });

  it('wants two app keys, and ICE servers as the JSON that browsers take, without repeating either', () => {
    const complaint = (change: object): string => {
      try {
        readEnvironment({ ...good, ...change });
        return '';
      } catch (error) {
        return String(error);
      }
    };
    const key = complaint({ APP_KEYS: 'only-one-hunter2' });
    expect(key).toContain('APP_KEYS must hold two or more secrets');
    for (const PPS_ICE_SERVERS of ['turn:hunter2', '{"urls":"hunter2"}', '[{"credential":"hunter2"}]']) {
      const ice = complaint({ PPS_ICE_SERVERS });
      expect(ice).toContain('PPS_ICE_SERVERS must be a JSON list');
      expect(key + ice).not.toContain('hunter2');
    }
    expect(complaint({ PPS_ICE_SERVERS: '[{"urls":["stun:stun.example.org"]}]' })).toBe('');
  });

  it('never repeats a secret, not even a wrong one', () => {
    expect(() => readEnvironment({ ...good, PPS_LINK_SECRET: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
