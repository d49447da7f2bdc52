import { markAddressProven, readClientAddress } from '../people';
import type { App } from '../platform/app';
import { database, inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ProgramId } from '../platform/ids';
import { findJoinable, joinProgram, type Joined } from './join-program';
import { isJoinCodeValid, joinCode, readJoinCode, type JoinClaim } from './rules/join-code';

/** The address at which a client proves that they read its mail, and joins; derived when its mail is sent. */
export const joinUrl = (app: App, claim: JoinClaim, email: string): string =>
  `${app.config.publicUrl}/programs/joining/${joinCode(app.config.linkSecret, claim, email)}`;

/** What a link claims, for the signed-in client. @throws Refusal JOIN_LINK_NOT_VALID, JOIN_LINK_FOR_ANOTHER */
const readClaim = async (app: App, code: string, clientId: ClientId) => {
  const claim = readJoinCode(code);
  if (!claim) throw new Refusal('JOIN_LINK_NOT_VALID');
  const { email } = await readClientAddress(database(app.strapi), clientId);
  // Whoever opened an account with somebody else's address must not get it proven by its owner's click.
  if (claim.clientId !== clientId) throw new Refusal('JOIN_LINK_FOR_ANOTHER', { email });
  const valid = isJoinCodeValid(app.config.linkSecret, code, { email, now: app.clock.now() });
  if (!valid) throw new Refusal('JOIN_LINK_NOT_VALID');
  return { programId: claim.programId as ProgramId, email };
};

/**
 * The program a link leads into, before it is joined.
 * @throws Refusal JOIN_LINK_NOT_VALID, JOIN_LINK_FOR_ANOTHER, NOT_FOUND, PROGRAM_CLOSED
 */
export const showJoining = async (app: App, code: string, clientId: ClientId) => {
  const { programId, email } = await readClaim(app, code, clientId);
  const program = await inTransaction(app.strapi, (trx) => findJoinable(app, trx, programId));
  return {
    programName: program.name,
    programSlug: program.slug,
    institutionName: program.institution_name,
    email,
  };
};

/**
 * Notes that the client reads the mail of their address, and joins. The address stays proven whether or not the program
 * can be joined.
 * @throws Refusal JOIN_LINK_NOT_VALID, JOIN_LINK_FOR_ANOTHER, and whatever `joinProgram` throws
 */
export const proveAndJoin = async (app: App, code: string, clientId: ClientId): Promise<Joined> => {
  const { programId, email } = await readClaim(app, code, clientId);
  await markAddressProven(database(app.strapi), clientId, email);
  return joinProgram(app, { clientId, programId });
};
