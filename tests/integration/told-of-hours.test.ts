import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aCreditWorld,
  brokenInvariants,
  startApp,
  threeHours,
  type CreditWorld,
  type RunningApp,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 9, 10);

type Hours = Awaited<ReturnType<typeof threeHours>>;

describe('what the two learn of hours that were bought at once, where the mail server was away', () => {
  let site: RunningApp;
  let world: CreditWorld;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    world = await aCreditWorld(site);
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.refuse();
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const sessions = () => site.useCases.sessions;
  const show = (viewer: SessionViewer, id: SessionId) => sessions().showSession(site.app, viewer, id);
  const revisionOf = async (viewer: SessionViewer, id: SessionId) => (await show(viewer, id)).revision;
  const bought = (agreeing: 'booked' | 'requested') =>
    threeHours(site, world, { agreeing, startsAt: START, noticeHours: 0 });
  const cancel = async (who: SessionViewer, id: SessionId, hours = 1) =>
    sessions().cancelSession(site.app, who, id, {
      reason: 'Ill',
      revision: await revisionOf(who, id),
      hours,
    });
  const accept = async ({ host }: Hours, id: SessionId) =>
    sessions().acceptRequest(site.app, host, id, { revision: await revisionOf(host, id) });
  const decline = async ({ host }: Hours, id: SessionId, hours = 1) =>
    sessions().declineRequest(site.app, host, id, {
      reason: 'Away',
      revision: await revisionOf(host, id),
      hours,
    });
  const move = async ({ viewer }: Hours, id: SessionId, startsAt: number) =>
    sessions().moveSession(site.app, viewer, id, { startsAt, revision: await revisionOf(viewer, id) });

  /** The mails that arrive when the server is back: of each its name, and which of the hours it names. */
  const told = async ({ client, viewer, ids }: Hours): Promise<Record<'client' | 'host', string[]>> => {
    await site.useCases.mail.mailsAtRest(site.app);
    site.mailbox.clear();
    site.mailbox.accept();
    site.clock.move(DAY);
    await site.useCases.mail.sendDueMails(site.app);
    const shown = await Promise.all(ids.map((id) => show(viewer, id)));
    const mailsOf = (address: string) => {
      // A sender that was at work when the clock moved may have sent the same mail again.
      const mails = new Map(site.mailbox.mailsTo(address).map((mail) => [mail.messageId, mail]));
      const lines = [...mails.values()].map(({ messageId = '', text = '', attachments }) => {
        const named = shown.filter(({ reference }) => text.includes(reference));
        const [file = ''] = attachments.map(({ content }) => content.toString('utf8'));
        const starts = [...file.matchAll(/DTSTART:(\w+)/gu)].map(([, start]) => start);
        const template = /^<pps-\d+-(.+)@/u.exec(messageId)?.[1] ?? messageId;
        if (starts.length > 0)
          expect([template, starts.sort()]).toEqual([
            template,
            named.map(({ startsAt }) => (startsAt ?? '').replace(/[-:]|\.000/gu, '')).sort(),
          ]);
        return `${template} ${named.map(({ place }) => place?.hour).join(' ')}`;
      });
      return lines.sort();
    };
    return { client: mailsOf(client.email), host: mailsOf(world.host.email) };
  };

  type Way = (hours: Hours) => Promise<unknown>;
  const undo: Way = async ({ viewer, second }) =>
    sessions().undoStep(site.app, viewer, second, { revision: await revisionOf(viewer, second) });
  const acceptAll: Way = async ({ host, first }) =>
    sessions().acceptRequest(site.app, host, first, { revision: await revisionOf(host, first), hours: 3 });
  const moveByHost: Way = async ({ host, second }) =>
    sessions().scheduleSession(site.app, host, second, {
      startsAtLocal: '2026-03-10T11:00',
      timeZone: 'UTC',
      fold: 'earlier',
      revision: await revisionOf(host, second),
    });

  const OF_BOOKED: [string, Way[], string[]][] = [
    [
      'one is cancelled by itself',
      [({ viewer, second }) => cancel(viewer, second)],
      ['sale-confirmation 1 3', 'session-cancelled 2'],
    ],
    [
      'each of the two cancels one',
      [({ viewer, second }) => cancel(viewer, second), ({ host, first }) => cancel(host, first)],
      ['sale-confirmation 3', 'session-cancelled 1', 'session-cancelled 2'],
    ],
    [
      'all are cancelled one by one',
      [
        ({ viewer, second }) => cancel(viewer, second),
        ({ host, first }) => cancel(host, first),
        ({ viewer, third }) => cancel(viewer, third),
      ],
      ['session-cancelled 1', 'session-cancelled 2', 'session-cancelled 3'],
    ],
    [
      'those that are left are cancelled at once',
      [({ viewer, second }) => cancel(viewer, second), ({ host, first }) => cancel(host, first, 2)],
      ['session-cancelled 1 3', 'session-cancelled 2'],
    ],
    [
      'all are cancelled at once',
      [({ viewer, first }) => cancel(viewer, first, 3)],
      ['session-cancelled 1 2 3'],
    ],
    [
      'two are moved, and one of them back',
      [
        (hours) => move(hours, hours.second, START + DAY),
        (hours) => move(hours, hours.first, START + 2 * DAY),
        (hours) => move(hours, hours.second, START + 5 * HOUR),
      ],
      ['date-moved 1', 'date-moved 2', 'sale-confirmation 1 2 3'],
    ],
    [
      'one is moved and then cancelled',
      [(hours) => move(hours, hours.second, START + DAY), ({ host, second }) => cancel(host, second)],
      ['sale-confirmation 1 3', 'session-cancelled 2'],
    ],
    [
      'one is moved, and all are cancelled at once',
      [(hours) => move(hours, hours.second, START + DAY), ({ host, second }) => cancel(host, second, 3)],
      ['session-cancelled 1 2 3'],
    ],
    [
      'one is cancelled, and that is undone',
      [({ viewer, second }) => cancel(viewer, second), undo],
      ['sale-confirmation 1 2 3'],
    ],
    [
      'one is moved, all are cancelled at once, and that is undone',
      [
        (hours) => move(hours, hours.first, START + DAY),
        ({ viewer, second }) => cancel(viewer, second, 3),
        undo,
      ],
      ['date-moved 1', 'sale-confirmation 1 2 3'],
    ],
  ];
  const OF_REQUESTED: [string, Way[], string[]][] = [
    ['nothing happens', [], ['request-sent 1 2 3']],
    [
      'one is accepted, and the others are declined at once',
      [(hours) => accept(hours, hours.second), (hours) => decline(hours, hours.first, 2)],
      ['date-set 2', 'request-declined 1 3'],
    ],
    [
      'one is declined',
      [(hours) => decline(hours, hours.second)],
      ['request-declined 2', 'request-sent 1 3'],
    ],
    [
      'all are accepted, one is moved and another cancelled',
      [acceptAll, moveByHost, ({ viewer, third }) => cancel(viewer, third)],
      ['date-moved 2', 'date-set 1', 'session-cancelled 3'],
    ],
  ];

  const live = async (agreeing: 'booked' | 'requested', ways: readonly Way[]): Promise<Hours> => {
    const hours = await bought(agreeing);
    for (const way of ways) await way(hours);
    return hours;
  };

  it.each(OF_BOOKED)('is what last happened to each: %s', async (_, ways, mails) => {
    expect(await told(await live('booked', ways))).toEqual({ client: mails, host: mails });
  });

  it.each(OF_REQUESTED)('is what last happened to each that was asked for: %s', async (_, ways, mails) => {
    expect(await told(await live('requested', ways))).toEqual({ client: mails, host: mails });
  });

  it('stands in the history of each hour: taken back there, and sent to the others', async () => {
    const hours = await live('booked', [({ viewer, second }) => cancel(viewer, second)]);
    await told(hours);
    const confirmations = async (id: SessionId) =>
      (await show(hours.host, id)).mails
        .filter(({ template }) => template === 'sale-confirmation')
        .map(({ status }) => status);
    expect(await confirmations(hours.first)).toEqual(['sent', 'sent']);
    expect(await confirmations(hours.second)).toEqual(['superseded', 'superseded']);
  });

  it('leaves the minute in which an hour may come back, and is about one session where one is left', async () => {
    const hours = await live('booked', []);
    await site.useCases.mail.mailsAtRest(site.app);
    // Whatever waits is due again.
    site.clock.move(2 * HOUR);
    await cancel(hours.viewer, hours.second, 3);
    await undo(hours);
    await cancel(hours.viewer, hours.second);
    site.mailbox.clear();
    site.mailbox.accept();
    await site.useCases.mail.sendDueMails(site.app);
    expect(site.mailbox.mailsTo(hours.client.email)).toEqual([]);
    await cancel(hours.host, hours.first);
    const { client } = await told(hours);
    expect(client).toEqual(['sale-confirmation 3', 'session-cancelled 1', 'session-cancelled 2']);
    const [mail] = site.mailbox
      .mailsTo(hours.client.email)
      .filter(({ messageId = '' }) => messageId.includes('sale-confirmation'));
    expect(mail?.text).toContain('Hour 3 of 3');
    expect(mail?.text).toContain('1 credit');
    expect(mail?.text).not.toContain('1 × ');
    expect(mail?.text).toContain((await show(hours.viewer, hours.third)).linkUrl);
  });
});
