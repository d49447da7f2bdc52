import type { OperatorMailFacts, OperatorMailTemplate } from '../../../shared/contracts/mail';
import { readOperators } from '../people';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { queueMails } from './queue-mail';

interface OwedToOperators {
  template: OperatorMailTemplate;
  /** What the mail's key is made of, beside its template and operator. */
  dedupe: string;
  sessionId?: SessionId;
  facts: Omit<OperatorMailFacts, 'siteName' | 'name'>;
  /** Not before (ms, UTC); now, where it is left out. */
  dueAt?: number;
}

const keyOf = (template: OperatorMailTemplate, dedupe: string): string => `${template}:${dedupe}:`;

/** Lets every operator know what waits for them, in the transaction that owes it, unless the settings say otherwise. */
export const tellOperators = async (trx: Transaction, app: App, owed: OwedToOperators): Promise<void> => {
  const { siteName, operatorMails } = await readSettings(app.strapi);
  if (operatorMails === 'none') return;
  const operators = await readOperators(app);
  if (operators.length === 0) return;
  const { template, dedupe, sessionId, facts, dueAt } = owed;
  await queueMails(
    trx,
    app,
    operators.map(({ adminUserId, name, email, locale }) => ({
      dedupeKey: `${keyOf(template, dedupe)}${adminUserId}`,
      template,
      recipient: email,
      recipientName: name,
      locale,
      facts: { ...facts, siteName, name },
      ...(sessionId === undefined ? {} : { sessionId }),
      ...(dueAt === undefined ? {} : { dueAt }),
    })),
  );
};

/** The keys of what operators are told of one step of a session. */
export const operatorMailKeys = async (
  trx: Transaction,
  sessionId: SessionId,
  { template, dedupe }: Pick<OwedToOperators, 'template' | 'dedupe'>,
): Promise<string[]> => {
  const keys = await trx('pps_outgoing_mails')
    .where({ session_id: sessionId, template })
    .pluck<string[]>('dedupe_key');
  return keys.filter((key) => key.startsWith(keyOf(template, dedupe)));
};
