import { anOperator, signInAsAdmin, startApp, type RunningApp, type Visitor } from '../harness';

interface Body {
  data: {
    settings: Record<string, unknown>;
    revision: number;
    history: { revision: number; by: string | null; changes: unknown[] }[];
  };
  error?: { details: { code: string; fields: Record<string, { key: string }> } };
}

describe('the settings', () => {
  let site: RunningApp;
  let operator: Visitor;

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site, { firstname: 'Robin' }));
  });
  afterAll(() => site.close());

  const show = async (): Promise<Body['data']> => {
    const { json } = await operator.get('/pay-per-session/settings');
    return (json as Body).data;
  };
  const save = async (change: Record<string, unknown>, revision: number) => {
    const { status, json } = await operator.put('/pay-per-session/settings', { change, revision });
    return { status, body: json as Body };
  };

  it('hold at once, and say who changed what', async () => {
    const { revision } = await show();
    const { status, body } = await save({ hostsLabel: ' mentors ', noticeHours: '12' }, revision);
    expect(status).toBe(200);
    expect(body.data.settings).toMatchObject({ hostsLabel: 'mentors', noticeHours: 12, hostLabel: 'host' });
    expect(body.data.history[0]).toMatchObject({
      revision: revision + 1,
      by: 'Robin Example',
      changes: [
        { name: 'hostsLabel', before: 'hosts', after: 'mentors' },
        { name: 'noticeHours', before: 24, after: 12 },
      ],
    });
    const { text } = await site.visitor().get('/hosts');
    expect(text).toContain('mentors');
  });

  it.each([
    ['noticeHours', -1, 'tooSmall'],
    ['noticeHours', '', 'notANumber'],
    ['noticeHours', null, 'notANumber'],
    ['noticeHours', 1.5, 'notANumber'],
    ['noticeHours', 337, 'tooLarge'],
    ['introFurthestDays', 0, 'tooSmall'],
    ['introMinutes', 22, 'notFiveMinutes'],
    ['currency', 'XXQ', 'unknownCurrency'],
    ['timeZone', 'Mars/Base', 'unknownTimeZone'],
    ['accent', 'green', 'notAColour'],
    ['siteName', '   ', 'required'],
    ['hostLabel', 'a'.repeat(31), 'tooLong'],
  ])('take no %s of %j, and say why', async (name, value, key) => {
    const before = await show();
    const { status, body } = await save({ [name]: value }, before.revision);
    expect(status).toBe(400);
    expect(body.error?.details).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { [`change.${name}`]: { key } },
    });
    expect(await show()).toEqual(before);
  });

  it('may not contradict each other, whichever of the two is changed', async () => {
    const { revision } = await show();
    for (const change of [{ introNoticeHours: 336 }, { introFurthestDays: 2 }]) {
      const { status, body } = await save(change, revision);
      expect(status).toBe(400);
      expect(body.error?.details.fields).toEqual({ introFurthestDays: { key: 'nearerThanNotice' } });
    }
  });

  it('saved from an old page are refused, unless they stand so already', async () => {
    const { revision } = await show();
    await save({ doorsOpenMinutes: 20 }, revision);
    const late = await save({ doorsOpenMinutes: 25 }, revision);
    expect(late.status).toBe(409);
    expect(late.body.error?.details.code).toBe('STALE_SETTINGS');
    const again = await save({ doorsOpenMinutes: 20 }, revision);
    expect(again.status).toBe(200);
    expect(again.body.data).toMatchObject({ revision: revision + 1, settings: { doorsOpenMinutes: 20 } });
  });

  it('of ten operators at the same moment are those of one of them', async () => {
    const { revision } = await show();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) => save({ disputeHours: 100 + number }, revision)),
    );
    const codes = answers.map(({ status, body }) => body.error?.details.code ?? status);
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    expect(codes.filter((code) => code === 'STALE_SETTINGS')).toHaveLength(9);
    const after = await show();
    expect(after.revision).toBe(revision + 1);
    expect(after.settings.disputeHours).toBe(100 + codes.indexOf(200));
  });
});
