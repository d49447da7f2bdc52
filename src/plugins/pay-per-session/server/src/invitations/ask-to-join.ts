import { randomUUID } from 'node:crypto';
import { joinProgram, rootOf, type Joined } from '../institutions';
import { nudgeMail, queueMail } from '../mail';
import { countProof, type SignedInClient } from '../people';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ProgramId } from '../platform/ids';
import { readSettings } from '../platform/settings';

/** How long the link may be used. */
const VALID_FOR = DAY;

/** A membership, or the address to which the link went by which it comes about. */
export type Asked = ({ state: 'joined' } & Joined) | { state: 'mailed'; email: string };

/** Who wants to join what: a program, or one of its subprograms. */
interface Wish {
  client: Pick<SignedInClient, 'clientId' | 'email' | 'displayName' | 'locale'>;
  programId: ProgramId;
  /** In which they read, where they have chosen none. */
  language: string;
}

const mailProof = async (
  app: App,
  { client, programId, language }: Wish,
  programName: string,
): Promise<string> => {
  const root = await rootOf(database(app.strapi), programId);
  if (root === null) throw new Refusal('NOT_FOUND');
  const email = client.email.toLowerCase();
  await countProof(app, email);
  const { siteName } = await readSettings(app.strapi);
  await inTransaction(app.strapi, (trx) =>
    queueMail(trx, app, {
      dedupeKey: `program-joining:${randomUUID()}`,
      template: 'program-joining',
      recipient: client.email,
      recipientName: client.displayName,
      locale: client.locale ?? language,
      facts: {
        siteName,
        name: client.displayName,
        programName,
        clientId: client.clientId,
        programId: root,
        email,
        expiresAt: app.clock.now() + VALID_FOR,
      },
    }),
  );
  nudgeMail(app);
  return email;
};

/**
 * Joins a program; where only the proof of the client's address is missing, sends a link to it instead.
 * @throws Refusal NOT_FOUND, PROGRAM_CLOSED, PROGRAM_BY_INVITATION, PROGRAM_OTHER_ADDRESS, TOO_MANY_TRIES
 */
export const askToJoin = async (app: App, wish: Wish): Promise<Asked> => {
  const { client, programId } = wish;
  try {
    return { state: 'joined', ...(await joinProgram(app, { clientId: client.clientId, programId })) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'ADDRESS_NOT_PROVEN') throw error;
    return { state: 'mailed', email: await mailProof(app, wish, String(error.facts.program)) };
  }
};
