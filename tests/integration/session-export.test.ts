import {
  aHost,
  aSession,
  signInAsAdmin,
  startApp,
  type Host,
  type RunningApp,
  type Visitor,
} from '../harness';

const DAY = 24 * 60;
const BOM = '\uFEFF';

describe('the list of sessions as a table', () => {
  let site: RunningApp;
  let host: Host;
  let panel: Visitor;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    host = await aHost(site, { displayName: 'Anna Berg', timeZone: 'Europe/Berlin' });
    panel = await signInAsAdmin(site, host);
  });
  afterAll(() => site.close());

  const take = async (query = '') => {
    const answer = await panel.get(`/pay-per-session/session-export?tab=all${query}`);
    expect(answer.status).toBe(200);
    return answer;
  };
  // The one who reads drops the mark itself.
  const linesOf = (text: string) => text.replace(BOM, '').trimEnd().split('\r\n');

  it('has its headings where there is nothing else, in the reader’s language', async () => {
    const { text, headers } = await take();
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('sessions.csv');
    expect(linesOf(text)).toEqual([
      'Reference,Status,Type,Service,Client,Host,Start,End,Time zone,Minutes,Price,Currency,Bought (UTC)',
    ]);
    expect(linesOf((await take('&language=es-MX')).text)[0]).toContain('Referencia,Estado');
  });

  it('holds what the filters find, in the host’s time, and no cell starts a formula', async () => {
    const { sessionId, client } = await aSession(site, {
      host,
      startsInMinutes: DAY - 1,
      durationMinutes: 60,
    });
    await site.strapi.db
      .connection('pps_clients')
      .where({ id: client.clientId })
      .update({ display_name: '=HYPERLINK("https://evil.example","Özge")' });
    const stranger = await aSession(site, { startsInMinutes: DAY });
    const [, line = '', ...others] = linesOf((await take()).text);
    expect(others).toEqual([]);
    expect(line).toContain(`"'=HYPERLINK(""https://evil.example"",""Özge"")"`);
    expect(line).toContain(',Scheduled,Free,');
    expect(line).toContain('2026-03-03 10:00,2026-03-03 11:00,Europe/Berlin,60,0.00,USD');
    expect((await take(`&hostId=${stranger.host.hostId}`)).text.match(/\r\n/gu)).toHaveLength(1);
    expect(linesOf((await take('&search=nobody')).text)).toHaveLength(1);
    expect(sessionId).toBeGreaterThan(0);
  });

  it('holds every session of a long list once', async () => {
    const db = site.strapi.db.connection;
    const row = (await db('pps_sessions').where({ host_id: host.hostId }).first()) as Record<string, unknown>;
    const copies = Array.from({ length: 1203 }, (_, number) => ({
      ...row,
      id: undefined,
      document_id: `copy-${number}`,
      reference: `COPY${number}`,
      order_id: 1_000_000 + number,
    }));
    for (let from = 0; from < copies.length; from += 100)
      await db('pps_sessions').insert(copies.slice(from, from + 100));
    const references = linesOf((await take('&search=copy')).text)
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(new Set(references).size).toBe(copies.length);
    expect(references).toHaveLength(copies.length);
  });
});
