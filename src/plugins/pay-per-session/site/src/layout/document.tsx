import type { ComponentChild, JSX } from 'preact';
import { ASSETS_PATH, type Manifest } from '../assets/manifest';
import { themeOf } from '../look/theme';
import type { PageAnswer, PageRequest } from '../routing/page';
import { Footer } from './footer';
import { Header } from './header';

interface DocumentProps {
  request: PageRequest;
  answer: PageAnswer;
  manifest: Manifest;
  children: ComponentChild;
}

const addressOf = (manifest: Manifest, name: string): string =>
  `${ASSETS_PATH}${manifest.files[name] ?? name}`;

const titleOf = (title: string, siteName: string): string =>
  title === siteName ? title : `${title} · ${siteName}`;

/**
 * What is seen behind a window. In a closed shadow tree nothing of it is reached, found or sent, and none of its ids
 * stands in the way of the window's own.
 */
const Behind = ({ answer, manifest }: Pick<DocumentProps, 'answer' | 'manifest'>): JSX.Element | null =>
  answer.behind === undefined ? null : (
    <div class="behind" aria-hidden="true" inert>
      <template {...{ shadowrootmode: 'closed' }}>
        <link rel="stylesheet" href={addressOf(manifest, 'site.css')} />
        {answer.behind()}
      </template>
    </div>
  );

/** The whole document round a page's own markup. */
export const Document = ({ request, answer, manifest, children }: DocumentProps): JSX.Element => {
  const { settings, language, words } = request;
  const { frame = 'site', islands = [], styles = [] } = answer;
  return (
    <html lang={language} dir={words.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{titleOf(answer.title, settings.siteName)}</title>
        {answer.description !== undefined && <meta name="description" content={answer.description} />}
        <meta name="color-scheme" content="light dark" />
        {manifest.preload.map((name) => (
          <link
            key={name}
            rel="preload"
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            href={`${ASSETS_PATH}${name}`}
          />
        ))}
        <link rel="stylesheet" href={addressOf(manifest, 'site.css')} />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={addressOf(manifest, `${name}.css`)} />
        ))}
        {/* Our own text, allowed by its hash. */}
        <style dangerouslySetInnerHTML={{ __html: themeOf(settings.accent).css }} />
        {manifest.files['mark.svg'] !== undefined && (
          <link rel="icon" type="image/svg+xml" href={addressOf(manifest, 'mark.svg')} />
        )}
        {islands.map((name) => (
          <script key={name} type="module" src={addressOf(manifest, `${name}.js`)} />
        ))}
      </head>
      <body class={frame}>
        {frame === 'bare' ? (
          children
        ) : (
          <>
            <a class="skip-link" href="#content">
              {words.layout.skipToContent}
            </a>
            <Header request={request} />
            <main id="content" tabIndex={-1}>
              {children}
            </main>
            <Behind answer={answer} manifest={manifest} />
            <Footer request={request} />
          </>
        )}
      </body>
    </html>
  );
};
