import { queueMails } from '../mail';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import type { ClientId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import type { KnownRow } from './due-row';
import type { TermForCredits } from './read-term';
import type { StoredRun } from './run-row';

interface Addressee {
  id: ClientId;
  email: string;
  display_name: string;
  time_zone: string;
  locale: string | null;
}

/** Tells clients who may sign in of the credits they are given by mail, in the transaction that gives them. */
export const tellOfGrants = async (
  trx: Transaction,
  app: App,
  { run, term }: { run: Pick<StoredRun, 'id'>; term: TermForCredits },
  rows: readonly KnownRow[],
): Promise<void> => {
  const { siteName } = await readSettings(app.strapi);
  const people = await trx('pps_clients as client')
    .join('up_users as account', 'account.id', 'client.user_id')
    .whereIn(
      'client.id',
      rows.map(({ client_id }) => client_id),
    )
    .whereRaw('coalesce(account.blocked, false) = false')
    .select<Addressee[]>(
      'client.id',
      'account.email',
      'client.display_name',
      'client.time_zone',
      'client.locale',
    );
  const personOf = new Map(people.map((person) => [person.id, person]));
  const mails = rows.flatMap((row) => {
    const person = personOf.get(row.client_id);
    if (!person) return [];
    return {
      dedupeKey: `credits-granted:${run.id}:${row.line}`,
      template: 'credits-granted' as const,
      recipient: person.email,
      recipientName: person.display_name,
      locale: person.locale ?? 'en',
      facts: {
        siteName,
        name: person.display_name,
        institution: term.institution,
        term: term.name,
        endsOn: term.endsOn,
        credits: row.credits,
        note: row.note ?? '',
        timeZone: person.time_zone,
        nonce: null,
        starts: [],
      },
    };
  });
  await queueMails(trx, app, mails);
};
