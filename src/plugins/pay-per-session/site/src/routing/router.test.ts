import { describe, expect, it } from '@jest/globals';
import type { Page } from './page';
import { createRouter } from './router';

const page = (path: string): Page => ({ path, privacy: 'public', get: () => ({ kind: 'json', body: null }) });
const find = createRouter(['/', '/hosts', '/hosts/:slug', '/hosts/:slug/:service', '/s/:token'].map(page));

describe('the router', () => {
  it('prefers a plain path to a pattern, and hands over what the pattern names', () => {
    expect(find('/hosts')?.page.path).toBe('/hosts');
    expect(find('/hosts/anna')).toMatchObject({ page: { path: '/hosts/:slug' }, params: { slug: 'anna' } });
    expect(find('/hosts/anna/one%20hour')?.params).toEqual({ slug: 'anna', service: 'one hour' });
  });

  it('leaves every other path to Strapi', () => {
    for (const path of ['/admin', '/api/hosts', '/hosts/a/b/c', '/s', '/s/', '//', '/hosts//', '']) {
      expect(find(path)?.trailingSlash ? null : find(path)).toBeNull();
    }
  });

  it('tells a slash too many at the end, but never of the start page', () => {
    expect(find('/hosts/')).toMatchObject({ page: { path: '/hosts' }, trailingSlash: true });
    expect(find('/')?.trailingSlash).toBe(false);
  });

  it('finds nothing where the path cannot be decoded', () => {
    expect(find('/hosts/%E0%A4%A')).toBeNull();
  });
});
