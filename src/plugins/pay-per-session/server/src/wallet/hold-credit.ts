import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ServiceId, SessionId } from '../platform/ids';
import { lockAllocations } from './allocation-row';
import { readCreditsFor } from './read-credits-for';
import { moved } from './rules/credit-movement';
import { runningCredits, type UsableCredits } from './running-credits';
import { findEntry, writeEntry, type CreditActor } from './write-entry';

interface Payer {
  clientId: ClientId;
  serviceId: ServiceId;
}

/**
 * Makes sure a client can pay so many sessions of a service with credits, and keeps it so until the transaction ends.
 * Behind `lockCalendars`.
 * @returns the credits, soonest-ending term first
 * @throws Refusal CREDITS_NOT_TAKEN; NOT_A_MEMBER with the name and slug of a program to join; NOT_ENOUGH_CREDITS with
 *   what is available and wanted
 */
export const requireCredits = async (
  trx: Transaction,
  app: App,
  { wanted, ...payer }: Payer & { wanted: number },
): Promise<UsableCredits[]> => {
  const now = app.clock.now();
  const running = await runningCredits(trx, payer.clientId, now);
  await lockAllocations(
    trx,
    running.map(({ allocationId }) => allocationId),
  );
  const { usable, available, programs, why } = await readCreditsFor(trx, payer, now);
  const [program] = programs;
  if (why === 'NOT_A_MEMBER' && program)
    throw new Refusal(why, { program: program.name, slug: program.slug });
  if (why === 'CREDITS_NOT_TAKEN') throw new Refusal(why);
  if (available < wanted) throw new Refusal('NOT_ENOUGH_CREDITS', { available, wanted });
  return usable;
};

/**
 * Sets one credit aside for a session, of the term that ends soonest. Behind `lockCalendars`. Again for the same
 * session: no change.
 * @throws Refusal those of `requireCredits`
 */
export const holdCredit = async (
  trx: Transaction,
  app: App,
  { sessionId, actor, ...payer }: Payer & { sessionId: SessionId; actor: CreditActor },
): Promise<void> => {
  const key = creditKey(sessionId, 0);
  if ((await findEntry(trx, key)) !== undefined) return;
  const [soonest] = await requireCredits(trx, app, { ...payer, wanted: 1 });
  if (!soonest) throw new Error('Credits were found and there are none.');
  // The same session at the same moment was first.
  if ((await findEntry(trx, key)) !== undefined) return;
  const facts = { key, actor, sessionId };
  const written = await writeEntry(trx, app, soonest.allocationId, moved('available', 'held'), facts);
  if (written === 'not_enough') throw new Refusal('NOT_ENOUGH_CREDITS', { available: 0, wanted: 1 });
};

/** One movement for each revision of a session. */
export const creditKey = (sessionId: SessionId, revision: number): string =>
  `session-${sessionId}-r${revision}`;
