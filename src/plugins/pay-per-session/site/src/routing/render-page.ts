import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Manifest } from '../assets/manifest';
import { Document } from '../layout/document';
import type { Settings } from '../../../server/src/platform/settings';
import { keepBytes, type KeptBytes } from './kept-bytes';
import type { PageAnswer, PageRequest } from './page';

/** Markup that is rendered for one request, or kept for many. */
export type Markup = string | KeptBytes;

const MOST_KEPT = 400;

/**
 * Renders pages, and keeps what was rendered for visitors as long as nothing it was made from has changed: settings
 * and the catalog's version come from the database with every request, so no instance shows an old page.
 */
export const createRenderer = (
  manifest: Manifest,
): ((request: PageRequest, answer: PageAnswer) => Markup) => {
  const kept = new Map<string, KeptBytes>();
  let keptSettings: Settings | undefined;
  let keptVersion: string | undefined;

  const render = (request: PageRequest, answer: PageAnswer): string =>
    `<!doctype html>${renderToString(h(Document, { request, answer, manifest, children: answer.body() }))}`;

  return (request, answer) => {
    if (answer.dependsOn === undefined || request.client !== null) return render(request, answer);
    const { settings, catalogVersion, language, path, query } = request;
    if (settings !== keptSettings || catalogVersion !== keptVersion) {
      kept.clear();
      [keptSettings, keptVersion] = [settings, catalogVersion];
    }
    const key = [language, path, query.toString(), ...answer.dependsOn].join('\n');
    const before = kept.get(key);
    if (before !== undefined) return before;
    const markup = keepBytes(render(request, answer));
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, markup);
    return markup;
  };
};
