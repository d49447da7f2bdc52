import type { OperatorMailTemplate } from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import { tellOperators } from '../mail';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import { readPeople } from './read-people';
import type { StoredSession } from './session-row';

interface StepForOperators {
  template: OperatorMailTemplate;
  eventId: number;
  by: Party;
  reason: string | null;
  /** Not before (ms, UTC). */
  dueAt: number;
}

/** The key's part that names the step. */
export const stepKey = (eventId: number): string => `event-${eventId}`;

/** Lets operators know of a step that waits for them, in its transaction. @param session as it stood before the step */
export const tellOperatorsOfStep = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { template, eventId, by, reason, dueAt }: StepForOperators,
): Promise<void> => {
  const { host, client } = await readPeople(trx, session);
  await tellOperators(trx, app, {
    template,
    dedupe: stepKey(eventId),
    sessionId: session.id,
    facts: {
      host: host.displayName,
      client: client.displayName,
      by,
      session: { service: session.service_name, reference: session.reference, marked: session.status },
      reason,
      page: `sessions/${session.id}`,
    },
    dueAt,
  });
};
