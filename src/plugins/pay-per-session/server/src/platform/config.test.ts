import { afterEach, describe, expect, it } from '@jest/globals';
import { configDefaults, validateConfig } from './config';

const good = { ...configDefaults, linkSecret: 'a-secret-of-more-than-thirty-two-characters' };

describe('the plugin’s configuration', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    process.env.NODE_ENV = environment;
  });

  it('accepts the defaults with a secret, and nothing without one', () => {
    expect(() => validateConfig(good)).not.toThrow();
    expect(() => validateConfig(configDefaults)).toThrow(
      'plugins.pay-per-session.config.linkSecret must be a secret',
    );
  });

  it('says which setting is wrong, what it is and what is accepted', () => {
    expect(() => validateConfig({ ...good, publicUrl: 'sessions.example.org' })).toThrow(
      /config\.publicUrl must be the address .* It is "sessions\.example\.org"\./u,
    );
    expect(() => validateConfig({ ...good, iceServers: '[{"host":1}]' })).toThrow(
      'config.iceServers must be a JSON list',
    );
  });

  it('refuses the test provider on an address that others can reach, whatever the environment is called', () => {
    expect(() => validateConfig({ ...good, publicUrl: 'https://sessions.example.org' })).toThrow(
      'sells without taking money',
    );
  });

  it('repeats no credential of a TURN server', () => {
    const iceServers = '[{"urls":"turn:turn.example.org","credential":"hunter2"';
    expect(() => validateConfig({ ...good, iceServers })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('refuses to read calendars of private networks in production', () => {
    const open = { ...good, paymentProvider: 'manual', allowPrivateCalendars: true };
    expect(() => validateConfig(open)).not.toThrow();
    process.env.NODE_ENV = 'production';
    expect(() => validateConfig(open)).toThrow('addresses of its own network');
  });

  it('refuses the test provider in production unless that is wanted', () => {
    process.env.NODE_ENV = 'production';
    expect(() => validateConfig(good)).toThrow('sells without taking money');
    expect(() => validateConfig({ ...good, allowTestPayments: true })).not.toThrow();
    expect(() => validateConfig({ ...good, paymentProvider: 'manual' })).not.toThrow();
  });
});
