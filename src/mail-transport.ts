import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Environment } from './environment';

interface ComposedMail {
  message: { createReadStream(): NodeJS.ReadableStream; messageId(): string; getEnvelope(): unknown };
}
type Sent = (error: Error | null, info?: { envelope: unknown; messageId: string; path: string }) => void;

const FOLDER = path.resolve(process.cwd(), '.tmp/mail');

/** A nodemailer transport that writes each mail as an `.eml` file any mail program opens. */
const filesTransport = {
  name: 'eml-files',
  version: '1',
  send(mail: ComposedMail, sent: Sent) {
    const messageId = mail.message.messageId();
    const file = path.join(
      FOLDER,
      `${new Date().toISOString().replace(/[:.]/gu, '-')}-${messageId.replace(/[^\w-]/gu, '').slice(0, 12)}.eml`,
    );
    mkdir(FOLDER, { recursive: true })
      .then(() => pipeline(mail.message.createReadStream(), createWriteStream(file)))
      .then(() => sent(null, { envelope: mail.message.getEnvelope(), messageId, path: file }))
      .catch((error: unknown) => sent(error instanceof Error ? error : new Error(String(error))));
  },
};

/** SMTP where the environment names a server, files in `.tmp/mail` where it does not. */
export const mailTransport = (env: Environment) =>
  env.SMTP_HOST === undefined
    ? filesTransport
    : {
        host: env.SMTP_HOST,
        port: env.SMTP_PORT,
        secure: env.SMTP_SECURE,
        // A server that says nothing must not keep a mail, and the process, for ten minutes.
        connectionTimeout: 15_000,
        greetingTimeout: 15_000,
        socketTimeout: 30_000,
        auth:
          env.SMTP_USERNAME === undefined ? undefined : { user: env.SMTP_USERNAME, pass: env.SMTP_PASSWORD },
      };
