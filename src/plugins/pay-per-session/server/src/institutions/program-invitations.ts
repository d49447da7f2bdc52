import type { ProgramInvitationView } from '../../../shared/contracts/membership';
import { markAddressProven, readClientAddress } from '../people';
import type { App } from '../platform/app';
import {
  database,
  inTransaction,
  insertRowOnce,
  readInstant,
  writeInstant,
  type Db,
  type StoredInstant,
  type Transaction,
} from '../platform/database';
import { looksLikeToken, newNonce, tokenHash, tokenOf } from '../platform/derived-token';
import { Refusal } from '../platform/errors';
import { isoInstant } from '../platform/iso-instant';
import type { ClientId, ProgramId, ProgramInvitationId } from '../platform/ids';
import { admit, findJoinable, isMember, type Joined } from './join-program';
import { openInvitations } from './open-invitations';

interface InvitationRow {
  id: ProgramInvitationId;
  program_id: ProgramId;
  email: string;
  nonce: string;
  invited_at: StoredInstant;
  accepted_at: StoredInstant | null;
  client_id: ClientId | null;
  withdrawn_at: StoredInstant | null;
}

/** The address at which an invitation is accepted, derived when its mail is sent; null for one that is over. */
export const programInvitationUrl = async (app: App, id: ProgramInvitationId): Promise<string | null> => {
  const row = await database(app.strapi)('pps_program_invitations')
    .where({ id })
    .whereNull('withdrawn_at')
    .first<InvitationRow | undefined>();
  return row === undefined
    ? null
    : `${app.config.publicUrl}/programs/invitations/${tokenOf(app.config.linkSecret, 'program-invitation', row.nonce)}`;
};

/**
 * Invites an address to a program, in the transaction that owes it the mail; where it was invited before, anew: the
 * link before stops working.
 */
export const writeInvitation = async (
  app: App,
  trx: Transaction,
  { programId, email, invitedBy }: { programId: ProgramId; email: string; invitedBy: number },
): Promise<{ id: ProgramInvitationId; nonce: string; again: boolean }> => {
  const now = app.clock.now();
  const nonce = newNonce();
  const fresh = {
    nonce,
    token_hash: tokenHash(tokenOf(app.config.linkSecret, 'program-invitation', nonce)),
    invited_by: invitedBy,
    invited_at: writeInstant(now),
    accepted_at: null,
    client_id: null,
    withdrawn_at: null,
  };
  const pair = { program_id: programId, email };
  const id = await insertRowOnce(trx, 'pps_program_invitations', now, { ...pair, ...fresh }, [
    'program_id',
    'email',
  ]);
  if (id !== null) return { id: id as ProgramInvitationId, nonce, again: false };
  const [row] = await trx('pps_program_invitations')
    .where(pair)
    .update(fresh)
    .returning<{ id: ProgramInvitationId }[]>('id');
  if (!row) throw new Error('An invitation to a program is there and cannot be found.');
  return { id: row.id, nonce, again: true };
};

/** How many invitations of a program wait to be accepted. */
export const countInvitations = async (db: Db, programId: ProgramId): Promise<number> => {
  const row = await openInvitations(db)
    .where({ program_id: programId })
    .count<{ n: number | string }[]>('* as n')
    .first();
  return Number(row?.n ?? 0);
};

const MOST_SHOWN = 500;

/** Invitations that wait to be accepted, newest first; for operators. */
export const listInvitations = async (app: App, programId: ProgramId): Promise<ProgramInvitationView[]> => {
  const rows = await openInvitations(database(app.strapi))
    .where({ program_id: programId })
    .orderBy([
      { column: 'invited_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MOST_SHOWN)
    .select<InvitationRow[]>('*');
  return rows.map(({ id, email, invited_at }) => ({
    id,
    email,
    invitedAt: isoInstant(readInstant(invited_at)),
  }));
};

/**
 * Takes an invitation back: its link stops working. One that was accepted stays as it is.
 * @returns its nonce, by which its mail is known
 * @throws Refusal NOT_FOUND
 */
export const withdrawInvitation = async (
  app: App,
  trx: Transaction,
  id: ProgramInvitationId,
): Promise<string> => {
  const known = await trx('pps_program_invitations').where({ id }).first<InvitationRow | undefined>();
  if (known === undefined) throw new Refusal('NOT_FOUND');
  await openInvitations(trx)
    .where({ id })
    .update({ withdrawn_at: writeInstant(app.clock.now()) });
  return known.nonce;
};

const findByToken = async (db: Db, token: string): Promise<InvitationRow> => {
  const row = looksLikeToken(token)
    ? await db('pps_program_invitations')
        .where({ token_hash: tokenHash(token) })
        .whereNull('withdrawn_at')
        .first<InvitationRow | undefined>()
    : undefined;
  if (!row) throw new Refusal('INVITATION_NOT_VALID');
  return row;
};

const readOwn = async (app: App, trx: Transaction, token: string, clientId: ClientId) => {
  const invitation = await findByToken(trx, token);
  const { email } = await readClientAddress(trx, clientId);
  if (email !== invitation.email) throw new Refusal('INVITATION_FOR_ANOTHER', { email });
  const program = await findJoinable(app, trx, invitation.program_id);
  const member = await isMember(trx, { clientId, programId: program.id });
  if (invitation.accepted_at !== null && !member) throw new Refusal('INVITATION_NOT_VALID');
  return { invitation, program, member };
};

/** For whoever has the link and is not signed in yet: an invitation that was used says no more than one that is not valid. */
const readForVisitor = async (app: App, trx: Transaction, token: string) => {
  const invitation = await findByToken(trx, token);
  if (invitation.accepted_at !== null) throw new Refusal('INVITATION_NOT_VALID');
  return { program: await findJoinable(app, trx, invitation.program_id), member: false };
};

/** What the page of an invitation shows before it is accepted. */
export interface ShownInvitation {
  programName: string;
  programSlug: string;
  institutionName: string | null;
  /** They are a member already. */
  member: boolean;
}

/**
 * The invitation a link stands for, as its client sees it, or a visitor (null) who has yet to sign in.
 * @throws Refusal INVITATION_NOT_VALID; INVITATION_FOR_ANOTHER where it went to another address than the account's;
 *   PROGRAM_CLOSED
 */
export const showInvitation = (
  app: App,
  token: string,
  clientId: ClientId | null,
): Promise<ShownInvitation> =>
  inTransaction(app.strapi, async (trx) => {
    const { program, member } =
      clientId === null ? await readForVisitor(app, trx, token) : await readOwn(app, trx, token, clientId);
    return {
      programName: program.name,
      programSlug: program.slug,
      institutionName: program.institution_name,
      member,
    };
  });

/**
 * Joins the program an invitation is for. Whoever has its link reads that address's mail, so the address is proven by
 * it. An invitation is used once: somebody who has left since needs another one.
 * @throws Refusal INVITATION_NOT_VALID, INVITATION_FOR_ANOTHER, PROGRAM_CLOSED
 */
export const acceptInvitation = (app: App, token: string, clientId: ClientId): Promise<Joined> =>
  inTransaction(app.strapi, async (trx) => {
    const { invitation, program } = await readOwn(app, trx, token, clientId);
    await markAddressProven(trx, clientId, invitation.email);
    const accepted = await openInvitations(trx)
      .where({ id: invitation.id })
      .update({ accepted_at: writeInstant(app.clock.now()), client_id: clientId });
    if (accepted === 0) {
      // Used before, or in this moment by the same person's other click; else it was taken back meanwhile.
      if (!(await isMember(trx, { clientId, programId: program.id })))
        throw new Refusal('INVITATION_NOT_VALID');
      return { programId: program.id, slug: program.slug, joined: false };
    }
    const joined = await admit(app, trx, { clientId, programId: program.id, via: 'invitation' });
    return { programId: program.id, slug: program.slug, joined };
  });
