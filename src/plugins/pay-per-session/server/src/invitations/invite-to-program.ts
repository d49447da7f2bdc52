import {
  isEmail,
  type ProgramInvitationInput,
  type ProgramInvitationResult,
} from '../../../shared/contracts/membership';
import {
  endMembership,
  findProgram,
  keepTree,
  withdrawInvitation,
  writeInvitation,
  type Joining,
} from '../institutions';
import { nudgeMail, queueMail, withdrawUnsentMails } from '../mail';
import type { App } from '../platform/app';
import { inTransaction, readBoolean, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ProgramId, ProgramInvitationId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { nameOfInviter } from './name-of-inviter';

interface Known {
  email: string;
  display_name: string;
  locale: string | null;
  member: number | null;
}

/** Accounts behind the addresses, and whether they are members of the program now. */
const readKnown = async (
  trx: Transaction,
  programId: ProgramId,
  addresses: readonly string[],
): Promise<Map<string, Known>> => {
  const rows = await trx('up_users as u')
    .join('pps_clients as c', 'c.user_id', 'u.id')
    .leftJoin('pps_memberships as m', (join) =>
      join.on('m.client_id', 'c.id').andOnVal('m.program_id', programId).andOnNull('m.left_at'),
    )
    .whereIn(trx.raw('lower(u.email)') as unknown as string, [...addresses])
    .select<Known[]>(trx.raw('lower(u.email) as email'), 'c.display_name', 'c.locale', 'm.id as member');
  return new Map(rows.map((row) => [row.email, row]));
};

const mailKey = (nonce: string): string => `program-invitation:${nonce}`;

/**
 * Invites addresses to a program, each by a mail with its own link. An address that waits already gets a new link in
 * another mail; members, and what is no address, are named in the answer.
 * @throws Refusal NOT_FOUND, PROGRAM_CLOSED
 */
export const inviteToProgram = async (
  app: App,
  invitedBy: number,
  programId: ProgramId,
  { addresses }: ProgramInvitationInput,
): Promise<ProgramInvitationResult> => {
  const result: ProgramInvitationResult = { invited: [], again: [], members: [], unreadable: [] };
  const { siteName } = await readSettings(app.strapi);
  const inviter = await nameOfInviter(app, invitedBy);
  await inTransaction(app.strapi, async (trx) => {
    await keepTree(app, trx);
    const program = await findProgram(trx, programId);
    const closed =
      !readBoolean(program.enabled) ||
      (program.institution_id !== null && !readBoolean(program.institution_enabled));
    if (closed) throw new Refusal('PROGRAM_CLOSED', { program: program.name });
    const known = await readKnown(trx, programId, addresses);
    // In one order, so that two who invite the same people at once do not wait for each other for ever.
    for (const email of [...addresses].sort()) {
      const account = known.get(email);
      if (!isEmail(email)) result.unreadable.push(email);
      else if (account?.member) result.members.push(email);
      else {
        const { id, nonce, again } = await writeInvitation(app, trx, { programId, email, invitedBy });
        result[again ? 'again' : 'invited'].push(email);
        await queueMail(trx, app, {
          dedupeKey: mailKey(nonce),
          template: 'program-invitation',
          recipient: email,
          recipientName: account?.display_name ?? null,
          locale: account?.locale ?? 'en',
          facts: {
            siteName,
            name: account?.display_name ?? null,
            invitedBy: inviter,
            programName: program.name,
            institutionName: program.institution_name,
            invitationId: id,
          },
        });
      }
    }
  });
  nudgeMail(app);
  return result;
};

/**
 * Takes an invitation back, and its mail where it has not left yet.
 * @throws Refusal NOT_FOUND
 */
export const withdrawProgramInvitation = (app: App, id: ProgramInvitationId): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    await withdrawUnsentMails(trx, [mailKey(await withdrawInvitation(app, trx, id))]);
  });

/**
 * Ends somebody's membership, for operators; invitations of theirs that wait are taken back with it. Whoever the program
 * is open to may join again.
 * @throws Refusal NOT_FOUND where they have never been a member
 */
export const removeMember = (app: App, membership: Joining): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    const nonces = await endMembership(app, trx, membership);
    await withdrawUnsentMails(trx, nonces.map(mailKey));
  });
