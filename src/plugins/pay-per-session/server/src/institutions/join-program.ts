import type { WayIn } from '../../../shared/contracts/membership';
import { readClientAddress } from '../people';
import type { App } from '../platform/app';
import {
  inTransaction,
  insertRowOnce,
  readBoolean,
  writeInstant,
  type Db,
  type Transaction,
} from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ProgramId } from '../platform/ids';
import { readDomains } from './institution-row';
import { openInvitations } from './open-invitations';
import type { ProgramRow } from './program-rows';
import { joinWay } from './rules/join-way';
import { keepTree } from './tree-lock';

/** A program as somebody finds it who wants to join. */
export interface JoinableProgram extends Pick<
  ProgramRow,
  'id' | 'parent_id' | 'name' | 'slug' | 'joining' | 'enabled'
> {
  institution_name: string | null;
  institution_enabled: boolean | number | null;
  email_domains: unknown;
}

/**
 * The program that a program or subprogram belongs to, with its institution. It stays as it is until the transaction
 * ends: it is neither moved nor disabled meanwhile.
 * @throws Refusal NOT_FOUND, PROGRAM_CLOSED where it or its institution is disabled
 */
export const findJoinable = async (
  app: App,
  trx: Transaction,
  programId: ProgramId,
): Promise<JoinableProgram> => {
  await keepTree(app, trx);
  const read = (id: ProgramId) => trx('pps_programs').where({ id }).first<ProgramRow | undefined>('*');
  const named = await read(programId);
  const row = named?.parent_id ? await read(named.parent_id) : named;
  if (!row) throw new Refusal('NOT_FOUND');
  const institution = await trx('pps_institutions')
    .where({ id: row.institution_id })
    .first<{ name: string; enabled: boolean | number; email_domains: unknown } | undefined>();
  const open = readBoolean(row.enabled) && (!institution || readBoolean(institution.enabled));
  if (!open) throw new Refusal('PROGRAM_CLOSED', { program: row.name });
  return {
    ...row,
    institution_name: institution?.name ?? null,
    institution_enabled: institution?.enabled ?? null,
    email_domains: institution?.email_domains ?? '[]',
  };
};

/** Whether a client is a member of a program now; of a subprogram whoever is one of its program. */
export const isMember = async (
  db: Db,
  { clientId, programId }: { clientId: ClientId; programId: ProgramId },
): Promise<boolean> => {
  const row = await db('pps_programs as p')
    .joinRaw('join pps_memberships m on m.program_id = coalesce(p.parent_id, p.id)')
    .where({ 'p.id': programId, 'm.client_id': clientId })
    .whereNull('m.left_at')
    .first<object | undefined>('m.id');
  return row !== undefined;
};

/**
 * Makes somebody a member, in the transaction that found out that they may be; nothing happens where they are one.
 * @returns whether they were none before
 */
export const admit = async (
  app: App,
  trx: Transaction,
  { clientId, programId, via }: { clientId: ClientId; programId: ProgramId; via: WayIn },
): Promise<boolean> => {
  const now = app.clock.now();
  const joined = { via, joined_at: writeInstant(now), left_at: null };
  const pair = { client_id: clientId, program_id: programId };
  const id = await insertRowOnce(trx, 'pps_memberships', now, { ...pair, ...joined }, [
    'client_id',
    'program_id',
  ]);
  if (id !== null) return true;
  const back = await trx('pps_memberships').where(pair).whereNotNull('left_at').update(joined);
  return back === 1;
};

export interface Joining {
  clientId: ClientId;
  /** A program, or one of its subprograms. */
  programId: ProgramId;
}

/** Which program was joined, and whether they were no member before. */
export interface Joined {
  programId: ProgramId;
  /** Of the program's address. */
  slug: string;
  joined: boolean;
}

/**
 * Joins a program by whichever way it is open to the client. Asked again, it changes nothing; two at once make one
 * membership. A page asks through `askToJoin` of the invitations, which mails the link where only the proof is missing.
 * @throws Refusal NOT_FOUND, PROGRAM_CLOSED, PROGRAM_BY_INVITATION, PROGRAM_OTHER_ADDRESS with the domains,
 *   ADDRESS_NOT_PROVEN where only the proof of the address is missing
 */
export const joinProgram = (app: App, { clientId, programId }: Joining): Promise<Joined> =>
  inTransaction(app.strapi, async (trx) => {
    const program = await findJoinable(app, trx, programId);
    if (await isMember(trx, { clientId, programId: program.id }))
      return { programId: program.id, slug: program.slug, joined: false };
    const domains = readDomains(program.email_domains);
    const address = await readClientAddress(trx, clientId);
    const invitation = openInvitations(trx).where({ program_id: program.id, email: address.email });
    const invited = (await invitation.clone().first<object | undefined>('id')) !== undefined;
    const decision = joinWay({ joining: program.joining, domains }, { ...address, invited });
    if ('refused' in decision)
      throw new Refusal(decision.refused, {
        program: program.name,
        email: address.email,
        domains: domains.map((domain) => `@${domain}`).join(', '),
      });
    // Whoever was invited is not waited for any more, by whichever way they came.
    const accepted =
      invited && address.proven
        ? await invitation.update({ accepted_at: writeInstant(app.clock.now()), client_id: clientId })
        : 0;
    if (decision.way === 'invitation' && accepted === 0) {
      // Used in this moment by their other click, or taken back.
      if (await isMember(trx, { clientId, programId: program.id }))
        return { programId: program.id, slug: program.slug, joined: false };
      throw new Refusal('PROGRAM_BY_INVITATION', { program: program.name, email: address.email });
    }
    const joined = await admit(app, trx, { clientId, programId: program.id, via: decision.way });
    return { programId: program.id, slug: program.slug, joined };
  });

/**
 * Makes a client a member because an operator says so, whatever the program's way of joining.
 * @throws Refusal NOT_FOUND, PROGRAM_CLOSED
 */
export const addMember = (app: App, { clientId, programId }: Joining): Promise<Joined> =>
  inTransaction(app.strapi, async (trx) => {
    const program = await findJoinable(app, trx, programId);
    await readClientAddress(trx, clientId);
    return {
      programId: program.id,
      slug: program.slug,
      joined: await admit(app, trx, { clientId, programId: program.id, via: 'operator' }),
    };
  });
