import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  port: number;
  /** Every mail that arrived, oldest first. */
  readonly mails: readonly ParsedMail[];
  /** The first mail that fits, now or as soon as it arrives. @throws Error after `seconds` (default 60), naming what did arrive */
  waitForMail(fits: (mail: ParsedMail) => boolean, seconds?: number): Promise<ParsedMail>;
  /** Mails to this address, oldest first. */
  mailsTo(address: string): ParsedMail[];
  /** Refuses everything from now on (a server that is down for mail), until `accept`. */
  refuse(): void;
  accept(): void;
  /** Does this once, while the next mail is being taken: its sender waits so long. */
  whileTaking(work: () => Promise<unknown>): void;
  clear(): void;
  close(): Promise<void>;
}

/** Addresses a mail is for, in lower case. */
export const recipientsOf = (mail: ParsedMail): string[] =>
  [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address.toLowerCase()));

/** The links in a mail's plain text. */
export const linksIn = (mail: ParsedMail): string[] => mail.text?.match(/https?:\/\/[^\s<>")\]]+/gu) ?? [];

/** A real SMTP server on a free port of this machine that keeps what it is given. */
export const startMailbox = async (): Promise<Mailbox> => {
  let mails: ParsedMail[] = [];
  let refusing = false;
  let whileTaking: (() => Promise<unknown>) | null = null;
  const arrivals = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, answer) => {
      answer(refusing ? new Error('451 Not now, try again later') : null);
    },
    onData: (stream, _session, answer) => {
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream);
        const work = whileTaking;
        whileTaking = null;
        await work?.();
        mails.push(mail);
      };
      take().then(
        () => {
          answer();
          arrivals.emit('mail');
        },
        (error: unknown) => {
          answer(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;

  return {
    port,
    get mails() {
      return mails;
    },
    mailsTo: (address) => mails.filter((mail) => recipientsOf(mail).includes(address.toLowerCase())),
    waitForMail: async (fits, seconds = 60) => {
      const deadline = AbortSignal.timeout(seconds * 1000);
      for (;;) {
        const found = mails.find(fits);
        if (found) return found;
        try {
          await once(arrivals, 'mail', { signal: deadline });
        } catch {
          const arrived = mails.map((mail) => `  to ${recipientsOf(mail).join(', ')}: ${mail.subject ?? ''}`);
          throw new Error(
            `No such mail in ${seconds} s. Arrived were ${mails.length}:\n${arrived.join('\n')}`,
          );
        }
      }
    },
    refuse: () => {
      refusing = true;
    },
    accept: () => {
      refusing = false;
    },
    whileTaking: (work) => {
      whileTaking = work;
    },
    clear: () => {
      mails = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
};
