import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { blockRevisionOf } from '../../src/plugins/pay-per-session/shared/contracts/block';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  buyWithCredits,
  linksIn,
  numbersOf,
  signInAsClient,
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

describe('hours that were bought at once', () => {
  let site: RunningApp;
  let world: CreditWorld;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    world = await aCreditWorld(site);
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const sessions = () => site.useCases.sessions;
  const show = (viewer: SessionViewer, id: SessionId) => sessions().showSession(site.app, viewer, id);
  const bought = (agreeing: 'requested' | 'booked') => threeHours(site, world, { agreeing, startsAt: START });
  const statuses = async (viewer: SessionViewer, ids: readonly SessionId[]) =>
    Promise.all(ids.map(async (id) => (await show(viewer, id)).status));
  const mailsOf = (template: string, recipient: string) =>
    site.strapi.db.connection('pps_outgoing_mails').where({ template, recipient }).orderBy('id');

  it('know each other: which of how many each is, how the others stand, and the viewer’s own links', async () => {
    const { viewer, host, first, second, third, ids } = await bought('requested');
    for (const [index, id] of ids.entries()) {
      const shown = await show(viewer, id);
      expect(shown.place).toEqual({ hour: index + 1, hours: 3 });
      expect(shown.block.map(({ id: other, hour, status }) => [other, hour, status])).toEqual([
        [first, 1, 'requested'],
        [second, 2, 'requested'],
        [third, 3, 'requested'],
      ]);
    }
    const [mine, theirs] = [await show(viewer, first), await show(host, first)];
    expect(mine.block[1]?.linkUrl).toBe((await show(viewer, second)).linkUrl);
    expect(theirs.block[1]?.linkUrl).toBe((await show(host, second)).linkUrl);
    expect(mine.block[1]?.linkUrl).not.toBe(theirs.block[1]?.linkUrl);
    const { items } = await sessions().listSessions(site.app, viewer, { tab: 'all' });
    expect(items.map(({ place }) => place?.hour).sort()).toEqual([1, 2, 3]);
  });

  it('are asked for, and accepted, with one mail to each of the two', async () => {
    const { client, viewer, host, second, ids } = await bought('requested');
    expect(await mailsOf('request-sent', client.email)).toHaveLength(1);
    const shown = await show(host, second);
    const accept = shown.actions.find(({ action }) => action === 'accept');
    expect(accept?.hours.map(({ id, credit }) => [id, credit])).toEqual(ids.map((id) => [id, 'stays']));
    await sessions().acceptRequest(site.app, host, second, { revision: shown.revision, hours: 3 });
    expect(await statuses(viewer, ids)).toEqual(['scheduled', 'scheduled', 'scheduled']);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ held: 0, used: 3 });
    expect(await mailsOf('date-set', client.email)).toHaveLength(1);
    const mail = await site.mailbox.waitForMail(
      ({ to, subject }) =>
        JSON.stringify(to).includes(client.email) && (subject ?? '').includes('takes place'),
    );
    expect(mail.subject).toContain('06:00–09:00');
    const links = linksIn(mail);
    for (const id of ids) expect(links).toContain((await show(viewer, id)).linkUrl);
    const file = mail.attachments.map(({ content }) => content.toString('utf8')).join('');
    expect(file.match(/BEGIN:VEVENT/gu)?.length ?? 0).toBeGreaterThanOrEqual(3);
  });

  it('are declined at once, each credit comes back, and one undoing puts all of them back', async () => {
    const { client, viewer, host, first, third, ids } = await bought('requested');
    const { revision } = await show(host, first);
    await sessions().declineRequest(site.app, host, first, { reason: 'Away', revision, hours: 3 });
    expect(await statuses(viewer, ids)).toEqual(['declined', 'declined', 'declined']);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 3, held: 0 });
    const declined = await show(host, third);
    expect(declined.undo).toMatchObject({ action: 'decline', hours: 3 });
    expect(await mailsOf('request-declined', client.email)).toHaveLength(1);
    await sessions().undoStep(site.app, host, third, { revision: declined.revision });
    expect(await statuses(viewer, ids)).toEqual(['requested', 'requested', 'requested']);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 0, held: 3 });
    expect(await mailsOf('request-declined', client.email)).toMatchObject([{ status: 'superseded' }]);
  });

  it('are answered one by one, too; then the rest is what is left, and another number is refused', async () => {
    const { client, viewer, host, first, second, third, ids } = await bought('requested');
    const before = await show(host, first);
    await sessions().acceptRequest(site.app, host, second, { revision: (await show(host, second)).revision });
    await expect(
      sessions().acceptRequest(site.app, host, first, { revision: before.revision, hours: 3 }),
    ).rejects.toMatchObject({ code: 'STALE_SESSION' });
    const shown = await show(host, first);
    const decline = shown.actions.find(({ action }) => action === 'decline');
    expect(decline?.hours.map(({ id }) => id)).toEqual([first, third]);
    await sessions().declineRequest(site.app, host, first, {
      reason: 'Only one',
      revision: shown.revision,
      hours: 2,
    });
    expect(await statuses(viewer, ids)).toEqual(['declined', 'scheduled', 'declined']);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 2, used: 1 });
    const { mails } = await show(host, second);
    expect(mails.map(({ template }) => template)).not.toContain('request-declined');
  });

  it('all make a step or none: where one hour cannot, nothing has happened', async () => {
    const { viewer, host, first, third, ids } = await bought('requested');
    const { revision } = await show(viewer, first);
    const both = await Promise.allSettled([
      sessions().acceptRequest(site.app, host, first, { revision, hours: 3 }),
      sessions().withdrawRequest(site.app, viewer, third, {
        reason: '',
        revision: (await show(viewer, third)).revision,
        hours: 3,
      }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(await statuses(viewer, ids)).size).toBe(1);
  });

  it.each([2, 3])(
    'are bought all or none: where hour %i is taken, nothing is ordered or paid',
    async (taken) => {
      const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
      const [client, rival] = [await aCreditClient(site, world, 3), await aCreditClient(site, world, 1)];
      await buyWithCredits(site, rival, { serviceId, startsAt: START + (taken - 1) * HOUR });
      await expect(
        buyWithCredits(site, client, { serviceId, startsAt: START, hours: 3 }),
      ).rejects.toMatchObject({ code: 'TIME_TAKEN' });
      expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 3, held: 0, used: 0 });
      for (const table of ['pps_orders', 'pps_sessions'])
        expect(await site.strapi.db.connection(table).where({ client_id: client.clientId })).toEqual([]);
      // What is left of the day is still to be had, by the same form.
      await buyWithCredits(site, client, { serviceId, startsAt: START + 4 * HOUR, hours: 3 });
    },
  );

  it('are undone all or none: where a rival has the last one by now, the first two stay cancelled, too', async () => {
    const { client, viewer, first, ids } = await bought('booked');
    const { revision } = await show(viewer, first);
    await sessions().cancelSession(site.app, viewer, first, { reason: 'Ill', revision, hours: 3 });
    const rival = await aCreditClient(site, world, 1);
    const { serviceId } = await aCreditService(site, world, { agreeing: 'booked' });
    await buyWithCredits(site, rival, { serviceId, startsAt: START + 2 * HOUR });
    const cancelled = await show(viewer, first);
    await expect(
      sessions().undoStep(site.app, viewer, first, { revision: cancelled.revision }),
    ).rejects.toMatchObject({ code: 'TIME_TAKEN' });
    expect(await statuses(viewer, ids)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await numbersOf(site, client.allocationId)).toMatchObject({ available: 3, used: 0 });
  });

  it('are cancelled at once while there is time, and lapse with one mail', async () => {
    const booked = await bought('booked');
    const { revision } = await show(booked.viewer, booked.second);
    await sessions().cancelSession(site.app, booked.viewer, booked.second, {
      reason: 'Ill',
      revision,
      hours: 3,
    });
    expect(await statuses(booked.viewer, booked.ids)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(await numbersOf(site, booked.client.allocationId)).toMatchObject({ available: 3, used: 0 });
    const asked = await bought('requested');
    site.clock.move(2 * DAY + MINUTE);
    await sessions().sweepSessions(site.app);
    expect(await statuses(asked.viewer, asked.ids)).toEqual(['lapsed', 'lapsed', 'lapsed']);
    expect(await mailsOf('request-lapsed', asked.client.email)).toHaveLength(1);
  });

  it('are refused where one of them was changed since all were seen, also where as many are left', async () => {
    const { viewer, host, first, third, ids } = await bought('booked');
    const seen = await show(host, first);
    const { revision } = await show(viewer, third);
    await sessions().moveSession(site.app, viewer, third, { startsAt: START + DAY, revision });
    const cancel = async (block: typeof seen.block) =>
      sessions().cancelSession(site.app, host, first, {
        reason: 'Ill',
        revision: seen.revision,
        hours: 3,
        blockRevision: blockRevisionOf(block),
      });
    await expect(cancel(seen.block)).rejects.toMatchObject({ code: 'STALE_SESSION' });
    expect(await statuses(viewer, ids)).toEqual(['scheduled', 'scheduled', 'scheduled']);
    await cancel((await show(host, first)).block);
    expect(await statuses(viewer, ids)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('are not cancelled along once they have begun', async () => {
    const { viewer, third, ids } = await bought('booked');
    site.clock.set(START + HOUR + 5 * MINUTE);
    const operator = { kind: 'operator', adminUserId: world.host.id } as const;
    const shown = await show(operator, third);
    expect(shown.actions.find(({ action }) => action === 'cancel')?.hours).toEqual([]);
    await sessions().cancelSession(site.app, operator, third, { reason: 'Ill', revision: shown.revision });
    expect(await statuses(viewer, ids)).toEqual(['scheduled', 'scheduled', 'cancelled']);
  });

  it('offer no step of theirs on the page of one that cannot take it itself', async () => {
    const { viewer, first, second, third } = await bought('booked');
    for (const [index, id] of [second, third].entries()) {
      const { revision } = await show(viewer, id);
      await sessions().moveSession(site.app, viewer, id, { startsAt: START + (5 + index) * DAY, revision });
    }
    // Too late to cancel the first; the others are days away.
    site.clock.set(START - 2 * HOUR);
    const cancelOf = async (id: SessionId) =>
      (await show(viewer, id)).actions.find(({ action }) => action === 'cancel');
    expect(await cancelOf(first)).toMatchObject({ refusal: { code: 'NOTICE_TOO_SHORT' }, hours: [] });
    expect((await cancelOf(second))?.hours.map(({ id }) => id)).toEqual([second, third]);
  });

  it('have links that lead to each other, so they are replaced together, with one mail', async () => {
    const { client, viewer, host, first, ids } = await bought('booked');
    const linksOf = async (of: SessionViewer) => (await show(of, first)).block.map(({ linkUrl }) => linkUrl);
    const [before, theirs] = [await linksOf(viewer), await linksOf(host)];
    const { links } = await show(host, first);
    await sessions().replaceSessionLink(site.app, host, first, { party: 'client', replaces: links.client });
    const after = await linksOf(viewer);
    for (const old of before) {
      expect(after).not.toContain(old);
      expect((await site.visitor().get(new URL(old ?? '').pathname)).status).toBe(404);
    }
    expect(await linksOf(host)).toEqual(theirs);
    const mail = await site.mailbox.waitForMail(
      ({ to, subject }) => JSON.stringify(to).includes(client.email) && (subject ?? '').includes('new link'),
    );
    for (const link of after) expect(linksIn(mail)).toContain(link);
    for (const id of ids)
      expect((await show(viewer, id)).events.filter(({ action }) => action === 'replace_link')).toHaveLength(
        1,
      );
  });

  it('stand on each other’s pages, and are answered there', async () => {
    const { client, host, viewer, first, second, ids } = await bought('requested');
    const visitor = await signInAsClient(site, client);
    const mine = await visitor.get(`/account/sessions/${first}`);
    expect(mine.text).toContain('Hour 1 of 3');
    expect(mine.text).toContain(`/account/sessions/${second}`);
    const list = await visitor.get('/account/sessions');
    expect(list.text).toContain('Hour 2 of 3');
    const link = new URL((await show(host, second)).linkUrl ?? '');
    const page = await site.visitor().get(link.pathname);
    expect(page.text).toContain('Accept all 3 hours');
    const { revision } = await show(host, second);
    const answer = await site
      .visitor()
      .submit(`${link.pathname}/accept`, { revision: String(revision), hours: '3' });
    expect(answer.status).toBe(303);
    expect(await statuses(viewer, ids)).toEqual(['scheduled', 'scheduled', 'scheduled']);
  });
});
