import { Fragment } from 'preact';
import { render } from 'preact-render-to-string';
import type { MailContent } from './mail-content';

/*
 * The HTML side of every mail: one column of tables with styles on the elements, because mail programs
 * know no more than that. Those that know dark screens find their colours in a style sheet, by class;
 * the others ignore it. Everything is escaped by the renderer.
 */

const FONT = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";
const INK = 'color:#1c211f';
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#191612!important}
.sheet{background:#221e19!important;border-color:#3a352d!important}
.ink{color:#efeae0!important}
.soft{color:#b9b2a5!important}
.line{border-color:#3a352d!important}
.link{color:#83c0ae!important}
.step{background:#83c0ae!important;color:#14201b!important}
}`;

/** `15:00–16:00`, which no line breaks apart. */
const HOURS = /(\d{1,2}:\d{2}–\d{1,2}:\d{2})/u;

/** What people typed keeps its lines. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <Fragment key={line}>
        {index > 0 && <br />}
        {line.split(HOURS).map((piece, place) =>
          // Every second piece is what was split at.
          place % 2 === 1 ? (
            <span key={piece} style="white-space:nowrap">
              {piece}
            </span>
          ) : (
            piece
          ),
        )}
      </Fragment>
    ))}
  </>
);

const Row = ({ label, value, link }: MailContent['rows'][number]) => (
  <tr>
    <th
      class="soft line"
      scope="row"
      align="left"
      style={`${FONT};font-size:15px;line-height:1.45;font-weight:400;color:#5a635f;padding:8px 16px 8px 0;vertical-align:top;white-space:nowrap;border-top:1px solid #e4ded2`}
    >
      {label}
    </th>
    <td
      class="ink line"
      style={`${FONT};${INK};font-size:15px;line-height:1.45;padding:8px 0;vertical-align:top;border-top:1px solid #e4ded2`}
    >
      <Lines text={value} />
      {link && (
        <>
          <br />
          <a
            class="link"
            href={link.url}
            rel="noreferrer"
            style="color:#1f5c4d;display:inline-block;padding:4px 0;font-weight:600"
          >
            {link.label}
          </a>
        </>
      )}
    </td>
  </tr>
);

const Step = ({ label, url }: { label: string; url: string }) => (
  <p style="margin:0 0 12px">
    <a
      class="step"
      href={url}
      rel="noreferrer"
      style={`${FONT};display:inline-block;background:#1f5c4d;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none;padding:14px 22px;border-radius:8px`}
    >
      {label}
    </a>
  </p>
);

const Sheet = ({ content }: { content: MailContent }) => (
  <td style="padding:32px">
    <h1
      class="ink"
      style={`font-family:Georgia,'Times New Roman',serif;${INK};font-size:24px;line-height:1.25;font-weight:600;margin:0 0 20px`}
    >
      {content.subject}
    </h1>
    <p class="ink" style={`${FONT};${INK};font-size:16px;line-height:1.5;margin:0 0 12px`}>
      {content.greeting}
    </p>
    <p class="ink" style={`${FONT};${INK};font-size:16px;line-height:1.5;margin:0 0 20px`}>
      {content.intro}
    </p>
    {content.rows.length > 0 && (
      <table width="100%" cellPadding="0" cellSpacing="0" style="margin:0 0 24px">
        {content.rows.map((row) => (
          <Row key={row.label} {...row} />
        ))}
      </table>
    )}
    {content.button && <Step {...content.button} />}
    {content.note && (
      <p class="soft" style={`${FONT};color:#5a635f;font-size:14px;line-height:1.5;margin:0`}>
        {content.note}
      </p>
    )}
  </td>
);

const Mail = ({ content, language }: { content: MailContent; language: string }) => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{content.subject}</title>
      <style dangerouslySetInnerHTML={{ __html: DARK }} />
    </head>
    <body class="ground" style="margin:0;background:#f6f2ea">
      <table
        class="ground"
        role="presentation"
        width="100%"
        cellPadding="0"
        cellSpacing="0"
        style="background:#f6f2ea"
      >
        <tr>
          <td align="center" style="padding:24px 12px">
            <table
              class="sheet"
              role="presentation"
              width="100%"
              cellPadding="0"
              cellSpacing="0"
              style="max-width:560px;background:#fffdf8;border:1px solid #e4ded2;border-radius:12px"
            >
              <tr>
                <Sheet content={content} />
              </tr>
            </table>
            <p
              class="soft"
              style={`${FONT};color:#5a635f;font-size:13px;line-height:1.5;max-width:560px;margin:16px auto 0`}
            >
              {content.footer}
            </p>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

/** The HTML part of a mail. */
export const mailHtml = (content: MailContent, language: string): string =>
  `<!doctype html>${render(<Mail content={content} language={language} />)}`;

/** Further lines of a value stand below its first one. */
const rowText = ({ label, value, link }: MailContent['rows'][number]): string =>
  `${label}: ${[...value.split('\n'), ...(link ? [`${link.label}: ${link.url}`] : [])].join('\n  ')}`;

/** The text part of a mail: says everything the HTML part says. */
export const mailText = (content: MailContent): string =>
  [
    content.greeting,
    content.intro,
    content.rows.map(rowText).join('\n'),
    content.button ? `${content.button.label}:\n${content.button.url}` : '',
    content.note ?? '',
    `-- \n${content.footer}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
