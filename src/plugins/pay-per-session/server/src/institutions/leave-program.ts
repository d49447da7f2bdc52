import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ProgramId } from '../platform/ids';
import type { Joining } from './join-program';
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

/**
 * Ends the membership of somebody else; for operators. Whoever the program is open to may join again.
 * @throws Refusal NOT_FOUND where they have never been a member
 */
export const removeMember = async (app: App, programId: ProgramId, clientId: ClientId): Promise<void> => {
  const db = database(app.strapi);
  const pair = { client_id: clientId, program_id: programId };
  const left = await db('pps_memberships')
    .where(pair)
    .whereNull('left_at')
    .update({ left_at: writeInstant(app.clock.now()) });
  if (left === 0 && (await db('pps_memberships').where(pair).first<object | undefined>('id')) === undefined)
    throw new Refusal('NOT_FOUND');
};
