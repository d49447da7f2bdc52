import { describe, expect, it } from '@jest/globals';
import { isOwnForm } from './own-form';

const OWN = 'https://sessions.example.org';

describe('a form', () => {
  it('is our own when its origin is ours, or nobody says', () => {
    expect(isOwnForm({ origin: OWN, 'sec-fetch-site': 'same-origin' }, OWN)).toBe(true);
    expect(isOwnForm({ origin: OWN }, OWN)).toBe(true);
    expect(isOwnForm({}, OWN)).toBe(true);
  });

  it('is our own at whatever address the site is asked for', () => {
    const headers = { origin: 'http://localhost:1337', host: 'localhost:1337' };
    expect(isOwnForm(headers, 'http://127.0.0.1:1337')).toBe(true);
    expect(isOwnForm({ ...headers, host: '127.0.0.1:1337' }, 'http://127.0.0.1:1337')).toBe(false);
  });

  it('is our own from a page that sends no referrer', () => {
    expect(isOwnForm({ origin: 'null', 'sec-fetch-site': 'same-origin' }, OWN)).toBe(true);
  });

  it('is our own from a link’s page, which names no origin where the browser says nothing else', () => {
    expect(isOwnForm({ origin: 'null' }, OWN, 'link')).toBe(true);
    expect(isOwnForm({ origin: 'null', 'sec-fetch-site': 'cross-site' }, OWN, 'link')).toBe(false);
    expect(isOwnForm({ origin: 'https://evil.example' }, OWN, 'link')).toBe(false);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'null', host: 'sessions.example.org' },
    { origin: OWN, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://sessions.example.org' },
    { origin: `${OWN}.evil.example` },
  ])('is foreign with %j', (headers) => {
    expect(isOwnForm(headers, OWN)).toBe(false);
  });
});
