import type { StoredOrder } from '../payments';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { issueLinks } from '../room';
import { insertSession } from './insert-session';
import { queueSessionMails } from './queue-session-mails';
import { loadSession, type SessionViewer } from './session-viewer';

/**
 * Makes the session of a paid (or free) order of the arranged kind: its snapshot, first session-event, both links and
 * both mails, in the transaction that takes the payment. It has no date yet.
 */
export const sellSession = async (
  trx: Transaction,
  app: App,
  order: StoredOrder,
  actor: SessionViewer,
): Promise<SessionId> => {
  const id = await insertSession(trx, app, order, { status: 'unscheduled', action: 'sell', actor });
  await issueLinks(trx, app, id);
  const session = await loadSession(trx, { kind: 'system' }, id);
  await queueSessionMails(trx, app, [session], {
    template: 'sale-confirmation',
    dedupe: `sale-${id}`,
    reason: null,
  });
  return id;
};
