import { nudgeMail, queueMails, type NewMail } from '../mail';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, inTransaction, writeInstant, type Db } from '../platform/database';
import type { ClientId, CreditAllocationId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { offerStarts, type OfferedStart } from './offer-starts';
import { readTermsEnding, type TermForCredits } from './read-term';

/** So many days before a term's end clients are told; the later telling takes over from the earlier. */
const TELLINGS = [
  { days: 14, until: 3 },
  { days: 3, until: 0 },
] as const;
type Telling = (typeof TELLINGS)[number];

/** So many people are written to in one transaction. */
const TOGETHER = 200;

interface Unused {
  id: CreditAllocationId;
  client_id: ClientId;
  available: number;
  display_name: string;
  time_zone: string;
  locale: string | null;
  email: string;
}

const keyOf = (term: TermForCredits, days: number, id: number): string =>
  // A term whose end is moved is told of anew.
  `credits-ending:${term.endsOn}:${days}:${id}`;

/**
 * Who has unused credits and has not been told; not who may not sign in. Whoever got their credits after the telling was due knows of the end
 * from that mail.
 */
const readUntold = (db: Db, term: TermForCredits, { days }: Telling, after: number): Promise<Unused[]> =>
  db('pps_credit_allocations as allocation')
    .join('pps_clients as client', 'client.id', 'allocation.client_id')
    .join('up_users as account', 'account.id', 'client.user_id')
    .leftJoin('pps_outgoing_mails as told', (on) => {
      on.on(
        'told.dedupe_key',
        db.raw(`'${keyOf(term, days, 0).slice(0, -1)}' || cast(allocation.id as varchar(20))`),
      );
    })
    .where({ 'allocation.term_id': term.termId })
    .where('allocation.available', '>', 0)
    .where('allocation.created_at', '<=', writeInstant(term.endsAt - days * DAY))
    .where('allocation.id', '>', after)
    .whereNull('told.id')
    .whereRaw('coalesce(account.blocked, false) = false')
    .orderBy('allocation.id')
    .limit(TOGETHER)
    .select<Unused[]>(
      'allocation.id',
      'allocation.client_id',
      'allocation.available',
      'client.display_name',
      'client.time_zone',
      'client.locale',
      'account.email',
    );

const mailTo = (
  person: Unused,
  term: TermForCredits,
  { siteName, days, starts }: { siteName: string; days: number; starts: OfferedStart[] },
): NewMail => ({
  dedupeKey: keyOf(term, days, person.id),
  template: 'credits-ending',
  recipient: person.email,
  recipientName: person.display_name,
  locale: person.locale ?? 'en',
  facts: {
    siteName,
    name: person.display_name,
    institution: term.institution,
    term: term.name,
    endsOn: term.endsOn,
    credits: person.available,
    note: '',
    timeZone: person.time_zone,
    nonce: null,
    starts,
  },
});

const tell = async (app: App, term: TermForCredits, telling: Telling): Promise<void> => {
  const db = database(app.strapi);
  let startsFor: Awaited<ReturnType<typeof offerStarts>> | undefined;
  for (let after = 0; ;) {
    const people = await readUntold(db, term, telling, after);
    const last = people.at(-1);
    if (!last) return;
    startsFor ??= await offerStarts(app, term.institutionId, term.endsAt);
    const starts = await startsFor(people.map(({ client_id }) => client_id));
    await inTransaction(app.strapi, async (trx) => {
      const { siteName } = await readSettings(app.strapi);
      const mails = people.map((person) =>
        mailTo(person, term, { siteName, days: telling.days, starts: starts.get(person.client_id) ?? [] }),
      );
      await queueMails(trx, app, mails);
    });
    after = last.id;
  }
};

/**
 * Tells clients with unused credits 14 and 3 days before their term ends, each once, with free starts they could take.
 */
export const tellOfEndingCredits = async (app: App): Promise<void> => {
  const now = app.clock.now();
  for (const telling of TELLINGS) {
    const from = writeInstant(now + telling.until * DAY + 1);
    const to = writeInstant(now + telling.days * DAY + 1);
    const terms = await readTermsEnding(database(app.strapi), { from, to });
    for (const term of terms) await tell(app, term, telling);
  }
  nudgeMail(app);
};
