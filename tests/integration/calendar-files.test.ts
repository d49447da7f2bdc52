import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import type { ParsedMail } from 'mailparser';
import {
  aClient,
  aHost,
  aService,
  aSession,
  hasHours,
  signInAsAdmin,
  signInAsClient,
  startApp,
  theMinutePasses,
  type RunningApp,
  type SoldSession,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const read = (text: string): IcsCalendar => convertIcsCalendar(undefined, text);

describe('calendar files', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const asHost = ({ host }: SoldSession) => ({ kind: 'host', hostId: host.hostId }) as const;
  const revisionOf = async (sold: SoldSession): Promise<number> =>
    (await site.useCases.sessions.showSession(site.app, asHost(sold), sold.sessionId)).revision;
  const move = async (sold: SoldSession, byDays: number): Promise<number> => {
    const startsAt = Math.ceil((site.clock.now() + byDays * DAY) / (60 * MINUTE)) * 60 * MINUTE;
    await site.useCases.sessions.scheduleSession(site.app, asHost(sold), sold.sessionId, {
      startsAtLocal: new Date(startsAt).toISOString().slice(0, 16),
      timeZone: 'UTC',
      fold: 'earlier',
      revision: await revisionOf(sold),
    });
    await site.useCases.mail.mailsAtRest(site.app);
    return startsAt;
  };
  const cancel = async (sold: SoldSession): Promise<void> => {
    await site.useCases.sessions.cancelSession(site.app, asHost(sold), sold.sessionId, {
      reason: 'Ill',
      revision: await revisionOf(sold),
    });
    await theMinutePasses(site);
  };
  const fileIn = (mail: ParsedMail | undefined): string =>
    mail?.attachments.find(({ filename }) => filename?.endsWith('.ics'))?.content.toString() ?? '';

  describe('with mails', () => {
    it('set, move and cancel one entry in both people’s calendars, each with a higher number', async () => {
      const sold = await aSession(site);
      await site.useCases.mail.mailsAtRest(site.app);
      const dates = [await move(sold, 3), await move(sold, 5)];
      await cancel(sold);
      for (const person of [sold.client, sold.host]) {
        const mails = site.mailbox.mailsTo(person.email);
        expect(mails).toHaveLength(4);
        expect(fileIn(mails[0])).toBe('');
        const calendars = mails.slice(1).map((mail) => read(fileIn(mail)));
        expect(calendars.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
        const events = calendars.map(({ events: [event] = [] }) => event);
        expect(new Set(events.map((event) => event?.uid)).size).toBe(1);
        expect(events.map((event) => event?.sequence)).toEqual([1, 2, 3]);
        expect(events.map((event) => event?.start.date.getTime())).toEqual([...dates, dates[1]]);
        expect(events.map((event) => event?.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
        expect(events[0]).toMatchObject({
          organizer: { name: sold.host.displayName, email: sold.host.email },
          attendees: [{ name: sold.client.displayName, email: sold.client.email }],
        });
      }
    });

    it('come with the confirmation where the date was chosen with the purchase', async () => {
      const host = await aHost(site, { timeZone: 'UTC' });
      await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
      const service = await aService(site, host, { agreeing: 'booked', priceAmount: 0, durationMinutes: 60 });
      const client = await aClient(site);
      const tomorrow = Math.ceil(site.clock.now() / DAY + 1) * DAY;
      const { starts } = await site.useCases.calendar.findFreeStarts(site.app, {
        serviceId: service.serviceId,
        from: tomorrow,
        to: tomorrow + 10 * DAY,
      });
      const startsAt = starts[0] ?? 0;
      await site.useCases.sessions.purchaseService(site.app, {
        clientId: client.clientId,
        input: { serviceId: service.serviceId, idempotencyKey: 'booked-with-a-date', startsAt },
      });
      await site.useCases.mail.mailsAtRest(site.app);
      const [mail] = site.mailbox.mailsTo(client.email);
      const calendar = read(fileIn(mail));
      expect(calendar.method).toBe('REQUEST');
      expect(calendar.events?.[0]?.start.date.getTime()).toBe(startsAt);
    });

    it('are offered to the mail program as an invitation, too', async () => {
      const sold = await aSession(site, { startsInMinutes: 3 * 24 * 60 });
      await site.useCases.mail.mailsAtRest(site.app);
      const [, mail] = site.mailbox.mailsTo(sold.client.email);
      const types = mail?.attachments.map(({ contentType }) => contentType) ?? [];
      expect(types).toContain('text/calendar');
      expect(types).toContain('application/ics');
    });

    it('lead each of the two by their own link', async () => {
      const sold = await aSession(site, { startsInMinutes: 3 * 24 * 60 });
      await site.useCases.mail.mailsAtRest(site.app);
      for (const party of ['client', 'host'] as const) {
        const other = party === 'client' ? 'host' : 'client';
        const [, mail] = site.mailbox.mailsTo(sold[party].email);
        const [event] = read(fileIn(mail)).events ?? [];
        expect(event?.url).toBe(sold.links[party]);
        expect(event?.description).toContain(sold.links[party]);
        expect(JSON.stringify(event)).not.toContain(sold.links[other]);
      }
    });
  });

  describe('of one session', () => {
    it('are offered where there is a date, behind the session’s link', async () => {
      const sold = await aSession(site);
      const file = `${sold.links.client}/calendar.ics`;
      expect((await site.visitor().get(sold.links.client)).text).not.toContain('/calendar.ics');
      expect((await site.visitor().get(file)).status).toBe(404);
      const startsAt = await move(sold, 3);
      expect((await site.visitor().get(sold.links.client)).text).toContain('/calendar.ics');
      const answer = await site.visitor().get(file);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': expect.stringMatching(/^attachment; filename="session-\w+\.ics"$/u) as string,
        'referrer-policy': 'no-referrer',
      });
      const calendar = read(answer.text);
      expect(calendar.method).toBe('PUBLISH');
      expect(calendar.events?.[0]).toMatchObject({ sequence: 1, url: sold.links.client });
      expect(calendar.events?.[0]?.start.date.getTime()).toBe(startsAt);
      await cancel(sold);
      expect((await site.visitor().get(file)).status).toBe(404);
    });
  });

  describe('to subscribe to', () => {
    const hostFeed = async ({ host }: SoldSession) => {
      const panel = await signInAsAdmin(site, host);
      const dataOf = (answer: { json?: unknown }) => (answer.json as { data: { url: string | null } }).data;
      return {
        show: async () => dataOf(await panel.get('/pay-per-session/calendar-feed')).url,
        replace: async () => dataOf(await panel.post('/pay-per-session/calendar-feed', {})).url ?? '',
      };
    };
    const clientFeed = async ({ client }: SoldSession) => {
      const visitor = await signInAsClient(site, client);
      const show = async () =>
        /value="(http[^"]+\.ics)"/u.exec((await visitor.get('/account/profile')).text)?.[1];
      return {
        show,
        replace: async () => {
          expect((await visitor.submit('/account/calendar-feed', {})).status).toBe(303);
          return (await show()) ?? '';
        },
      };
    };

    it('are there for host and client as soon as they ask, and show each their sessions', async () => {
      const sold = await aSession(site, { startsInMinutes: 3 * 24 * 60 });
      for (const [feed, other] of [
        [await hostFeed(sold), sold.client],
        [await clientFeed(sold), sold.host],
      ] as const) {
        expect((await feed.show()) ?? null).toBeNull();
        const url = await feed.replace();
        const answer = await site.visitor().get(url);
        expect(answer.status).toBe(200);
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'content-type': 'text/calendar; charset=utf-8',
          'referrer-policy': 'no-referrer',
          'cache-control': 'private, no-cache',
          'x-robots-tag': 'noindex, nofollow',
        });
        const [event, ...others] = read(answer.text).events ?? [];
        expect(others).toEqual([]);
        expect(event?.summary).toContain(other.displayName);
        expect(event?.url).toMatch(new RegExp(`/sessions/${sold.sessionId}$`, 'u'));
        // A feed is handed to other companies: it opens no room and names no address.
        expect(answer.text.replace(/\r\n /gu, '')).not.toMatch(/\/s\/|@example\.org/u);
      }
    });

    it('are sent again only when they have changed', async () => {
      const sold = await aSession(site, { startsInMinutes: 3 * 24 * 60 });
      const url = await (await hostFeed(sold)).replace();
      const first = await site.visitor().get(url);
      const tag = first.headers.get('etag') ?? '';
      const ask = () => site.visitor().ask('GET', url, { headers: { 'If-None-Match': tag } });
      const unchanged = await ask();
      expect([unchanged.status, unchanged.text]).toEqual([304, '']);
      const startsAt = await move(sold, 6);
      const changed = await ask();
      expect(changed.status).toBe(200);
      expect(read(changed.text).events?.[0]?.start.date.getTime()).toBe(startsAt);
      await cancel(sold);
      expect(read((await ask()).text).events ?? []).toEqual([]);
    });

    it('keep their uid and number in step with the mails', async () => {
      const sold = await aSession(site);
      await move(sold, 3);
      await move(sold, 4);
      const url = await (await clientFeed(sold)).replace();
      const [event] = read((await site.visitor().get(url)).text).events ?? [];
      const last = site.mailbox.mailsTo(sold.client.email).at(-1);
      const [mailed] = read(fileIn(last)).events ?? [];
      expect([event?.uid, event?.sequence]).toEqual([mailed?.uid, mailed?.sequence]);
    });

    it('hold what is 60 days old at most', async () => {
      const sold = await aSession(site, { startsInMinutes: 60 });
      const url = await (await hostFeed(sold)).replace();
      const count = async () => (read((await site.visitor().get(url)).text).events ?? []).length;
      const db = site.strapi.db.connection;
      const starts = async (daysAgo: number) => {
        const at = site.clock.now() - daysAgo * DAY;
        const times = { starts_at: new Date(at), ends_at: new Date(at + 50 * MINUTE), status: 'delivered' };
        await db('pps_sessions').where({ id: sold.sessionId }).update(times);
      };
      await starts(59);
      expect(await count()).toBe(1);
      await starts(61);
      expect(await count()).toBe(0);
    });

    it('leave out what is past rather than what is to come', async () => {
      const sold = await aSession(site, { startsInMinutes: 3 * 24 * 60 });
      const url = await (await hostFeed(sold)).replace();
      const db = site.strapi.db.connection;
      const session = (await db('pps_sessions').where({ id: sold.sessionId }).first()) as object;
      for (let number = 0; number < 1000; number += 1) {
        await db('pps_sessions').insert({
          ...session,
          id: 1_000_000 + number,
          reference: `P${number}`,
          order_id: 1_000_000 + number,
          starts_at: new Date(site.clock.now() - (number + 1) * HOUR),
          status: 'delivered',
        });
      }
      const { events = [] } = read((await site.visitor().get(url)).text);
      const starts = events.map(({ start }) => start.date.getTime());
      expect(starts).toHaveLength(1000);
      expect(starts.filter((start) => start < site.clock.now()).length).toBe(999);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    });

    it('end at once when a new address is made', async () => {
      const sold = await aSession(site);
      const feed = await clientFeed(sold);
      const old = await feed.replace();
      const fresh = await feed.replace();
      expect(fresh).not.toBe(old);
      const refused = await site.visitor().get(old);
      expect(refused.status).toBe(404);
      expect(refused.headers.get('referrer-policy')).toBe('no-referrer');
      expect((await site.visitor().get(fresh)).status).toBe(200);
    });

    it('survive two that make a new address at once: one of them stays', async () => {
      const sold = await aSession(site);
      const owner = { party: 'client', id: sold.client.clientId } as const;
      const { replaceCalendarFeed } = site.useCases.calendar;
      await Promise.all([1, 2, 3].map(() => replaceCalendarFeed(site.app, owner)));
      const live = await site.strapi.db
        .connection('pps_calendar_feeds')
        .where({ party: 'client', party_id: owner.id })
        .whereNull('revoked_at');
      expect(live).toHaveLength(1);
    });

    it('close with the account behind them', async () => {
      const sold = await aSession(site);
      const urls = [await (await clientFeed(sold)).replace(), await (await hostFeed(sold)).replace()];
      const db = site.strapi.db.connection;
      await db('up_users').where({ id: sold.client.userId }).update({ blocked: true });
      await db('admin_users').where({ id: sold.host.id }).update({ is_active: false });
      for (const url of urls) expect((await site.visitor().get(url)).status).toBe(404);
    });

    it('keep no address a database’s thief could use', async () => {
      const sold = await aSession(site);
      const url = await (await clientFeed(sold)).replace();
      const token = /calendar\/([\w-]+)\.ics/u.exec(url)?.[1] ?? '';
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      const rows = await site.strapi.db.connection('pps_calendar_feeds').select('*');
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    it('are nobody else’s, and nothing else is a feed', async () => {
      const { clientId } = await aClient(site);
      expect((await site.visitor().submit('/account/calendar-feed', {})).location).toContain('/sign-in');
      expect(
        await site.useCases.calendar.showCalendarFeed(site.app, { party: 'client', id: clientId }),
      ).toEqual({
        url: null,
        webcalUrl: null,
        issuedAt: null,
      });
      const sold = await aSession(site, { startsInMinutes: 60 });
      const sessionToken = sold.links.client.split('/').at(-1) ?? '';
      for (const token of [sessionToken, 'A'.repeat(43), 'x', '..%2fadmin', '%00'])
        expect((await site.visitor().get(`/calendar/${token}.ics`)).status).toBe(404);
      const viewer = { kind: 'client', clientId } as const;
      const foreign = site.useCases.sessions.readSessionFile(site.app, viewer, sold.sessionId, 'en');
      await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
