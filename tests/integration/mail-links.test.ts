import { MAIL_TEMPLATES } from '../../src/plugins/pay-per-session/shared/contracts/mail';
import { linksIn, signInAsClient, startApp, type Client, type RunningApp } from '../harness';
import { writeEveryMail } from './every-mail';

/** Written whenever somebody signs in or looks, and by nothing else that counts. */
const LOOKED_AT = new Set(['updated_at', 'last_login']);

describe('the links in mails', () => {
  let site: RunningApp;
  let client: Client;
  let links: string[];

  beforeAll(async () => {
    // What the product does by itself from time to time would look like what a link has done.
    site = await startApp({ PPS_HOUSEKEEPING: 'false' });
    const { replaced, ...written } = await writeEveryMail(site);
    client = written.client;
    const mailed = site.mailbox.mails
      .flatMap(linksIn)
      .filter((link) => !replaced.some((old) => link.startsWith(old)));
    links = [...new Set(mailed)].map((link) => {
      const { pathname, search } = new URL(link);
      return `${pathname}${search}`;
    });
  }, 600_000);
  afterAll(() => site.close());

  /** Every row of every table of the product, and of the accounts. */
  const everything = async (): Promise<Record<string, unknown>> => {
    const types: Record<string, { collectionName?: string }> = { ...site.strapi.contentTypes };
    const tables = Object.entries(types)
      .filter(([uid]) => uid.startsWith('plugin::pay-per-session.'))
      .map(([, { collectionName = '' }]) => collectionName);
    const db = site.strapi.db.connection;
    const rows: Record<string, unknown> = {};
    for (const table of [...tables, 'up_users', 'admin_users']) {
      const all = (await db(table).orderBy('id')) as Record<string, unknown>[];
      rows[table] = all.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !LOOKED_AT.has(column))),
      );
    }
    return rows;
  };

  it('are those of each of several hours, in every mail that is about them together', async () => {
    const said = await site.strapi.db
      .connection('pps_outgoing_mails')
      .where({ status: 'sent' })
      .whereNotNull('block_id')
      .distinct()
      .pluck<string[]>('template');
    expect(said.sort()).toEqual([
      'date-set',
      'link-replaced',
      'request-declined',
      'request-lapsed',
      'request-sent',
      'request-withdrawn',
      'sale-confirmation',
      'session-cancelled',
    ]);
  });

  it('are those of every mail there is', async () => {
    const sent = await site.strapi.db
      .connection('pps_outgoing_mails')
      .where({ status: 'sent' })
      .distinct()
      .pluck<string[]>('template');
    expect(sent.sort()).toEqual([...MAIL_TEMPLATES].sort());
  });

  it.each(['GET', 'HEAD'])('change nothing when a mail scanner opens them all with %s', async (method) => {
    const before = await everything();
    const scanner = site.visitor();
    for (const link of links) {
      const { status } = await scanner.ask(method, link);
      // The panel itself is not part of a test's build.
      if (!link.startsWith('/admin')) expect([link, status < 400]).toEqual([link, true]);
    }
    expect(await everything()).toEqual(before);
  });

  it('change nothing either when whoever they are for looks and does nothing', async () => {
    const reader = await signInAsClient(site, client);
    const before = await everything();
    for (const link of links) await reader.get(link);
    expect(await everything()).toEqual(before);
  });
});
