import type { App } from '../platform/app';
import { database, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ProgramId } from '../platform/ids';
import type { Joining } from './join-program';
import { openInvitations } from './open-invitations';
import { rootOf } from './program-rows';

/**
 * Ends a client's own membership. Sessions that are booked or requested stay, and so does what was paid for them; who
 * has left already is no refusal.
 * @returns the program, and whether they were a member
 * @throws Refusal NOT_FOUND where there is no such program
 */
export const leaveProgram = async (
  app: App,
  { clientId, programId }: Joining,
): Promise<{ programId: ProgramId; left: boolean }> => {
  const db = database(app.strapi);
  const root = await rootOf(db, programId);
  if (root === null) throw new Refusal('NOT_FOUND');
  const left = await db('pps_memberships')
    .where({ client_id: clientId, program_id: root })
    .whereNull('left_at')
    .update({ left_at: writeInstant(app.clock.now()) });
  return { programId: root, left: left === 1 };
};

/** Addresses at which somebody may have been invited: that of their account, and the one they have proven. */
const readAddresses = async (trx: Transaction, clientId: ClientId): Promise<string[]> => {
  const row = await trx('pps_clients as c')
    .leftJoin('up_users as u', 'u.id', 'c.user_id')
    .where('c.id', clientId)
    .first<{ email: string | null; proven_email: string | null } | undefined>('u.email', 'c.proven_email');
  return [row?.email?.toLowerCase(), row?.proven_email].flatMap((email) => email ?? []);
};

/** Takes back what invites these addresses. @returns the nonces, by which the mails are known */
const withdrawInvitations = async (
  app: App,
  trx: Transaction,
  programId: ProgramId,
  addresses: readonly string[],
): Promise<string[]> => {
  const waiting = await openInvitations(trx)
    .where({ program_id: programId })
    .whereIn('email', [...addresses])
    .orderBy('email')
    .forUpdate()
    .select<{ id: number; nonce: string }[]>('id', 'nonce');
  await trx('pps_program_invitations')
    .whereIn(
      'id',
      waiting.map(({ id }) => id),
    )
    .update({ withdrawn_at: writeInstant(app.clock.now()) });
  return waiting.map(({ nonce }) => nonce);
};

/**
 * Ends the membership of somebody else because an operator says so, and takes back what invites them to the program:
 * else it would undo this. Whoever the program is open to may join again.
 * @returns the nonces of those invitations, by which their mails are known
 * @throws Refusal NOT_FOUND where they have never been a member
 */
export const endMembership = async (
  app: App,
  trx: Transaction,
  { programId, clientId }: Joining,
): Promise<string[]> => {
  const pair = { client_id: clientId, program_id: programId };
  // Invitations before memberships, as whoever joins locks them.
  const nonces = await withdrawInvitations(app, trx, programId, await readAddresses(trx, clientId));
  const left = await trx('pps_memberships')
    .where(pair)
    .whereNull('left_at')
    .update({ left_at: writeInstant(app.clock.now()) });
  if (left === 0 && (await trx('pps_memberships').where(pair).first<object | undefined>('id')) === undefined)
    throw new Refusal('NOT_FOUND');
  return nonces;
};
