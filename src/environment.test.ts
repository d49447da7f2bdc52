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

  it('never repeats a secret, not even a wrong one', () => {
    expect(() => readEnvironment({ ...good, PPS_LINK_SECRET: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
