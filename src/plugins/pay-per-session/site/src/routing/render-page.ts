import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Manifest } from '../assets/manifest';
import { Document } from '../layout/document';
import type { PageAnswer, PageRequest } from './page';

const MOST_KEPT = 400;

/**
 * Renders pages, and keeps what was rendered for visitors under everything it was made from. The key holds the
 * facts themselves as the database gave them, so a kept page is never out of date, on however many instances.
 */
export const createRenderer = (
  manifest: Manifest,
): ((request: PageRequest, answer: PageAnswer) => string) => {
  const kept = new Map<string, string>();

  const render = (request: PageRequest, answer: PageAnswer): string =>
    `<!doctype html>${renderToString(h(Document, { request, answer, manifest, children: answer.body() }))}`;

  return (request, answer) => {
    if (answer.dependsOn === undefined || request.client !== null) return render(request, answer);
    const key = [
      request.language,
      request.path,
      request.query.toString(),
      JSON.stringify(request.settings),
      answer.dependsOn,
    ].join('\n');
    const before = kept.get(key);
    if (before !== undefined) return before;
    const markup = render(request, answer);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, markup);
    return markup;
  };
};
