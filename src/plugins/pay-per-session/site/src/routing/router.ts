import type { Page } from './page';

export interface Match {
  page: Page;
  params: Record<string, string>;
  /** Whether the path had a slash at its end that its page does not have. */
  trailingSlash: boolean;
}

type Segments = readonly string[];
const segmentsOf = (path: string): Segments => path.split('/').slice(1);

const decode = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

const paramsOf = (pattern: Segments, path: Segments): Record<string, string> | null => {
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const given = path[index] ?? '';
    if (!wanted.startsWith(':')) {
      if (wanted !== given) return null;
      continue;
    }
    const value = decode(given);
    if (value === null || value === '') return null;
    params[wanted.slice(1)] = value;
  }
  return params;
};

/**
 * Finds the page of a path. Plain paths are looked up, patterns are tried in the table's order.
 * @returns null for a path that is none of ours: Strapi answers it
 */
export const createRouter = (pages: readonly Page[]): ((path: string) => Match | null) => {
  const plain = new Map<string, Page>();
  const patterns = new Map<number, { page: Page; segments: Segments }[]>();
  for (const page of pages) {
    if (!page.path.includes(':')) {
      plain.set(page.path, page);
      continue;
    }
    const segments = segmentsOf(page.path);
    patterns.set(segments.length, [...(patterns.get(segments.length) ?? []), { page, segments }]);
  }

  const find = (path: string): Omit<Match, 'trailingSlash'> | null => {
    const page = plain.get(path);
    if (page) return { page, params: {} };
    const given = segmentsOf(path);
    for (const { page: candidate, segments } of patterns.get(given.length) ?? []) {
      const params = paramsOf(segments, given);
      if (params) return { page: candidate, params };
    }
    return null;
  };

  return (path) => {
    const exact = find(path);
    if (exact) return { ...exact, trailingSlash: false };
    if (path.length < 2 || !path.endsWith('/')) return null;
    const trimmed = find(path.slice(0, -1));
    return trimmed && { ...trimmed, trailingSlash: true };
  };
};
