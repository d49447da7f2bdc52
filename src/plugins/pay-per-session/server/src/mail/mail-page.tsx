import { render } from 'preact-render-to-string';
import type { MailContent } from './mail-content';

/*
 * The HTML side of every mail: one column of tables with styles on the elements, because mail programs
 * know no more than that. Everything is escaped by the renderer.
 */

const FONT = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";
const INK = 'color:#1c211f';

const Row = ({ label, value }: { label: string; value: string }) => (
  <tr>
    <th
      scope="row"
      align="left"
      style={`${FONT};font-size:15px;font-weight:400;color:#5a635f;padding:8px 16px 8px 0;vertical-align:top;white-space:nowrap;border-top:1px solid #e4ded2`}
    >
      {label}
    </th>
    <td style={`${FONT};${INK};font-size:15px;padding:8px 0;vertical-align:top;border-top:1px solid #e4ded2`}>
      {value}
    </td>
  </tr>
);

const Mail = ({ content, language }: { content: MailContent; language: string }) => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light" />
      <title>{content.subject}</title>
    </head>
    <body style="margin:0;background:#f6f2ea">
      <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
        <tr>
          <td align="center" style="padding:24px 12px">
            <table
              role="presentation"
              width="100%"
              cellPadding="0"
              cellSpacing="0"
              style="max-width:560px;background:#fffdf8;border:1px solid #e4ded2;border-radius:12px"
            >
              <tr>
                <td style="padding:32px">
                  <h1
                    style={`font-family:Georgia,'Times New Roman',serif;${INK};font-size:24px;line-height:1.25;font-weight:600;margin:0 0 20px`}
                  >
                    {content.subject}
                  </h1>
                  <p style={`${FONT};${INK};font-size:16px;line-height:1.5;margin:0 0 12px`}>
                    {content.greeting}
                  </p>
                  <p style={`${FONT};${INK};font-size:16px;line-height:1.5;margin:0 0 20px`}>
                    {content.intro}
                  </p>
                  {content.rows.length > 0 && (
                    <table width="100%" cellPadding="0" cellSpacing="0" style="margin:0 0 24px">
                      {content.rows.map((row) => (
                        <Row key={row.label} {...row} />
                      ))}
                    </table>
                  )}
                  {content.button && (
                    <p style="margin:0 0 12px">
                      <a
                        href={content.button.url}
                        rel="noreferrer"
                        style={`${FONT};display:inline-block;background:#1f5c4d;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none;padding:14px 22px;border-radius:8px`}
                      >
                        {content.button.label}
                      </a>
                    </p>
                  )}
                  {content.note && (
                    <p style={`${FONT};color:#5a635f;font-size:14px;line-height:1.5;margin:0`}>
                      {content.note}
                    </p>
                  )}
                </td>
              </tr>
            </table>
            <p
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

/** The text part of a mail: says everything the HTML part says. */
export const mailText = (content: MailContent): string =>
  [
    content.greeting,
    content.intro,
    content.rows.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    content.button ? `${content.button.label}:\n${content.button.url}` : '',
    content.note ?? '',
    `-- \n${content.footer}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
