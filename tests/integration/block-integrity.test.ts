import { database } from '../../src/plugins/pay-per-session/server/src/platform/database';
import { aCreditWorld, brokenInvariants, startApp, threeHours, type RunningApp } from '../harness';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 9, 10);

/** Each invariant of hours that were bought at once is broken by hand, and named. */
describe('the integrity check of hours that were bought at once', () => {
  let site: RunningApp;
  let block: Awaited<ReturnType<typeof threeHours>>;
  let other: Awaited<ReturnType<typeof threeHours>>;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW);
    const world = await aCreditWorld(site);
    block = await threeHours(site, world, { agreeing: 'booked', startsAt: START });
    other = await threeHours(site, world, { agreeing: 'booked', startsAt: START + 5 * HOUR });
    await site.useCases.mail.mailsAtRest(site.app);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const table = (name: string) => database(site.strapi)(name);
  const columnOf = async (name: string, where: object, column: string): Promise<unknown> => {
    const row = await table(name).where(where).first<Record<string, unknown>>(column);
    return row[column];
  };
  /** What is broken while a row says something else. */
  const brokenWith = async (name: string, where: object, changed: Record<string, unknown>) => {
    const before = await table(name)
      .where(where)
      .first<Record<string, unknown>>(...Object.keys(changed));
    await table(name).where(where).update(changed);
    const broken = await brokenInvariants(site);
    await table(name).where(where).update(before);
    return broken;
  };
  const naming = (subject: string, invariant: string) =>
    expect.stringMatching(new RegExp(`^${subject}: ${invariant}`, 'u')) as string;

  it.each(['host_id', 'client_id', 'service_id'])('names them where one has another %s', async (column) => {
    const changed = { [column]: 999_999 };
    const broken = await brokenWith('pps_sessions', { id: block.second }, changed);
    for (const id of block.ids)
      expect(broken).toContainEqual(
        naming(`session ${id}`, 'Hours that were bought at once are one client’s'),
      );
  });

  const NUMBERED = 'Hours that were bought at once are numbered from one on';

  it('names the two that have the same number', async () => {
    const broken = await brokenWith('pps_sessions', { id: block.second }, { block_hour: 3 });
    expect(broken).toContainEqual(naming(`session ${block.second}`, NUMBERED));
    expect(broken).toContainEqual(naming(`session ${block.third}`, NUMBERED));
    expect(broken).not.toContainEqual(naming(`session ${block.first}`, NUMBERED));
  });

  it.each([0, 4, null])('names one whose number is %p of three', async (hour) => {
    const broken = await brokenWith('pps_sessions', { id: block.third }, { block_hour: hour });
    expect(broken).toContainEqual(naming(`session ${block.third}`, NUMBERED));
  });

  it.each([2, 4, null])('names one that says of its three hours that they are %p', async (hours) => {
    const broken = await brokenWith('pps_sessions', { id: block.third }, { block_hours: hours });
    expect(broken).toContainEqual(naming(`session ${block.third}`, NUMBERED));
  });

  it('names one that has left the others and is numbered still, and those that miss it', async () => {
    const broken = await brokenWith('pps_sessions', { id: block.third }, { block_id: null });
    for (const id of block.ids) expect(broken).toContainEqual(naming(`session ${id}`, NUMBERED));
  });

  it('names those whose first hour is of another order', async () => {
    const orderId = await columnOf('pps_sessions', { id: block.second }, 'order_id');
    const where = { client_id: block.client.clientId };
    const broken = await brokenWith('pps_sessions', where, { block_id: orderId });
    expect(broken).toContainEqual(
      naming(`session ${block.second}`, 'Hours that were bought at once go by the order'),
    );
  });

  const STEP = 'A step that hours made at once is the same step';
  const booked = { action: 'book' };

  it('names a step that hours of two blocks have made, and one that says something else', async () => {
    const step = await columnOf('pps_session_events', { ...booked, session_id: block.first }, 'block_step');
    const theirs = { ...booked, session_id: other.first };
    const id = await columnOf('pps_session_events', theirs, 'id');
    expect(await brokenWith('pps_session_events', theirs, { block_step: step })).toContainEqual(
      naming(`session-event ${String(id)}`, STEP),
    );
    expect(await brokenWith('pps_session_events', theirs, { actor: 'operator' })).toContainEqual(
      naming(`session-event ${String(id)}`, STEP),
    );
  });

  it('names a step twice of one hour', async () => {
    const step = await columnOf('pps_session_events', { ...booked, session_id: block.first }, 'block_step');
    const held = { action: 'hold', session_id: block.first };
    const id = await columnOf('pps_session_events', held, 'id');
    expect(await brokenWith('pps_session_events', held, { block_step: step })).toContainEqual(
      naming(`session-event ${String(id)}`, STEP),
    );
  });

  it('names a mail about several hours that is of another block than its session', async () => {
    const mine = { session_id: block.first, party: 'host', template: 'sale-confirmation' };
    const [id, theirs] = [
      await columnOf('pps_outgoing_mails', mine, 'id'),
      await columnOf('pps_sessions', { id: other.first }, 'block_id'),
    ];
    expect(await brokenWith('pps_outgoing_mails', mine, { block_id: theirs })).toContainEqual(
      naming(`outgoing-mail ${String(id)}`, 'A mail about several hours is about hours of one block'),
    );
  });
});
