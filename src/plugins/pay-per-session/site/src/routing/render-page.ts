import { gzipSync } from 'node:zlib';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Manifest } from '../assets/manifest';
import { Document } from '../layout/document';
import type { Settings } from '../../../server/src/platform/settings';
import type { PageAnswer, PageRequest } from './page';

/** Markup that is kept, as the bytes that are sent, plain or packed. It says nothing of any one person. */
export interface KeptMarkup {
  readonly plain: Buffer;
  /** Packed when the first browser asks for it. */
  readonly gzip: () => Buffer;
}
export type Markup = string | KeptMarkup;

const keep = (markup: string): KeptMarkup => {
  const plain = Buffer.from(markup);
  let packed: Buffer | undefined;
  return { plain, gzip: () => (packed ??= gzipSync(plain)) };
};

const MOST_KEPT = 400;

/**
 * Renders pages, and keeps what was rendered for visitors as long as nothing it was made from has changed: settings
 * and the catalog's version come from the database with every request, so no instance shows an old page.
 */
export const createRenderer = (
  manifest: Manifest,
): ((request: PageRequest, answer: PageAnswer) => Markup) => {
  const kept = new Map<string, KeptMarkup>();
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
    const markup = keep(render(request, answer));
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, markup);
    return markup;
  };
};
