import {
  aHost,
  aPicture,
  anOperator,
  signInAsAdmin,
  startApp,
  type Host,
  type RunningApp,
  type Visitor,
} from '../harness';

const INPUT = {
  name: 'Exam rescue',
  description: 'One calm hour.',
  priceAmount: 4500,
  durationMinutes: 60,
  location: 'online',
};
const FIELDS = {
  name: 'Exam rescue',
  slug: 'exam-rescue',
  priceAmount: 4500,
  currency: 'USD',
  enabled: true,
  sold: 0,
};

interface Body {
  data: { id: number; slug: string; name: string; enabled: boolean };
}

describe('services in the admin panel', () => {
  let site: RunningApp;
  let host: Host;
  let panel: Visitor;
  const create = async (input: object = INPUT): Promise<Body['data']> =>
    ((await panel.post('/pay-per-session/services', input)).json as Body).data;

  beforeAll(async () => {
    site = await startApp();
  });
  beforeEach(async () => {
    host = await aHost(site);
    panel = await signInAsAdmin(site, host);
  });
  afterAll(() => site.close());

  it('are created enabled, in the currency of the site, whatever else is sent', async () => {
    const made = await create({
      ...INPUT,
      currency: 'EUR',
      hostId: 999,
      enabled: false,
      sold: 7,
      slug: 'mine',
    });
    expect(made).toMatchObject(FIELDS);
    expect(made).toMatchObject({ host: { id: host.hostId } });
  });

  it('may bear the same name; each has an address of its own', async () => {
    const slugs = (await Promise.all([create(), create(), create()])).map(({ slug }) => slug);
    expect([...slugs].sort()).toEqual(['exam-rescue', 'exam-rescue-2', 'exam-rescue-3']);
  });

  it('name each wrong field with its own sentence, and write nothing', async () => {
    const answer = await panel.post('/pay-per-session/services', {
      name: '  ',
      priceAmount: '4,5',
      durationMinutes: 7,
    });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      error: {
        details: {
          code: 'INVALID_INPUT',
          fields: {
            name: { key: 'required' },
            description: { key: 'required' },
            priceAmount: { key: 'notAnAmount' },
            durationMinutes: { key: 'notFiveMinutes' },
          },
        },
      },
    });
    expect((await panel.get('/pay-per-session/services')).json).toEqual({ data: [] });
  });

  it('keep their address when they are edited, so that links go on working', async () => {
    const made = await create();
    const answer = await panel.put(`/pay-per-session/services/${made.id}`, {
      ...INPUT,
      name: 'Exam help',
      priceAmount: 0,
    });
    expect(answer.json).toMatchObject({ data: { name: 'Exam help', slug: 'exam-rescue', priceAmount: 0 } });
  });

  it('are duplicated with the same characteristics, disabled until their host enables them', async () => {
    const made = await create();
    const answer = await panel.post(`/pay-per-session/services/${made.id}/duplicate`);
    expect(answer.json).toMatchObject({
      data: { ...FIELDS, name: 'Exam rescue (copy)', slug: 'exam-rescue-copy', enabled: false },
    });
  });

  it('are disabled and enabled as often as one likes', async () => {
    const { id } = await create();
    for (const [verb, enabled] of [
      ['disable', false],
      ['disable', false],
      ['enable', true],
      ['enable', true],
    ] as const) {
      const answer = await panel.post(`/pay-per-session/services/${id}/${verb}`);
      expect(answer.json).toMatchObject({ data: { id, enabled } });
    }
  });

  it('are not found by another host, whatever that host tries', async () => {
    const { id } = await create();
    const other = await signInAsAdmin(site, await aHost(site));
    const answers = [
      await other.get(`/pay-per-session/services/${id}`),
      await other.put(`/pay-per-session/services/${id}`, INPUT),
      await other.post(`/pay-per-session/services/${id}/duplicate`),
      await other.post(`/pay-per-session/services/${id}/disable`),
      await other.post(`/pay-per-session/services/${id}/enable`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await other.get(`/pay-per-session/services?hostId=${host.hostId}`)).json).toEqual({ data: [] });
    expect((await panel.get(`/pay-per-session/services/${id}`)).json).toMatchObject({ data: FIELDS });
  });

  it('are all within an operator’s reach, who adds one for a host by naming the host', async () => {
    const { id } = await create();
    const operator = await signInAsAdmin(site, await anOperator(site));
    expect((await operator.post(`/pay-per-session/services/${id}/disable`)).status).toBe(200);
    const added = await operator.post(`/pay-per-session/services?hostId=${host.hostId}`, {
      ...INPUT,
      name: 'Added',
    });
    expect(added.json).toMatchObject({ data: { host: { id: host.hostId } } });
    expect((await operator.post('/pay-per-session/services', INPUT)).status).toBe(403);
  });
});

describe('a profile in the admin panel', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const PROFILE = {
    displayName: 'Anna Berg',
    headline: 'Calm',
    description: 'I listen.',
    timeZone: 'Europe/Vienna',
  };

  it('says what is missing, and becomes visible with the last missing part', async () => {
    const host = await aHost(site, { avatar: false });
    const panel = await signInAsAdmin(site, host);
    await panel.post('/pay-per-session/services', INPUT);
    const before = await panel.put('/pay-per-session/profile', { ...PROFILE, slug: host.slug });
    expect(before.json).toMatchObject({
      data: { missing: ['avatar', 'cover'], progress: 67, visible: false },
    });

    const { id: avatarId } = await aPicture(site, host.id);
    const after = await panel.put('/pay-per-session/profile', { ...PROFILE, slug: host.slug, avatarId });
    expect(after.json).toMatchObject({
      data: { missing: ['cover'], visible: true, avatar: { id: avatarId } },
    });

    const paused = await panel.put('/pay-per-session/profile', {
      ...PROFILE,
      slug: host.slug,
      avatarId,
      paused: true,
    });
    expect(paused.json).toMatchObject({ data: { visible: false } });

    const without = await panel.put('/pay-per-session/profile', {
      ...PROFILE,
      slug: host.slug,
      avatarId: null,
    });
    expect(without.json).toMatchObject({ data: { avatar: null, visible: false } });
  });

  it('takes no picture of somebody else, and is left as it was', async () => {
    const host = await aHost(site);
    const panel = await signInAsAdmin(site, host);
    const { id: coverId } = await aPicture(site, (await aHost(site)).id);
    const answer = await panel.put('/pay-per-session/profile', {
      ...PROFILE,
      slug: host.slug,
      displayName: 'Thief',
      coverId,
    });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      error: { details: { fields: { coverId: { key: 'notYourPicture' } } } },
    });
    expect((await panel.get('/pay-per-session/profile')).json).toMatchObject({
      data: { displayName: host.displayName, cover: null },
    });
  });

  it('keeps a picture that an operator has attached', async () => {
    const host = await aHost(site);
    const operatorAccount = await anOperator(site);
    const operator = await signInAsAdmin(site, operatorAccount);
    const { id: coverId } = await aPicture(site, operatorAccount.id);
    const profile = { ...PROFILE, slug: host.slug, coverId };
    expect((await operator.put(`/pay-per-session/profile?hostId=${host.hostId}`, profile)).status).toBe(200);
    const panel = await signInAsAdmin(site, host);
    expect((await panel.put('/pay-per-session/profile', profile)).status).toBe(200);
  });

  it('cannot take the address of another', async () => {
    const [one, other] = [await aHost(site), await aHost(site)];
    const panel = await signInAsAdmin(site, one);
    const answer = await panel.put('/pay-per-session/profile', { ...PROFILE, slug: other.slug });
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({
      error: { details: { code: 'SLUG_TAKEN', fields: { slug: { key: 'slugTaken' } } } },
    });
  });

  it('is the signed-in host’s own, whichever host the request names', async () => {
    const [one, other] = [await aHost(site), await aHost(site)];
    const panel = await signInAsAdmin(site, one);
    const read = await panel.get(`/pay-per-session/profile?hostId=${other.hostId}`);
    expect(read.json).toMatchObject({ data: { id: one.hostId } });
    await panel.put(`/pay-per-session/profile?hostId=${other.hostId}`, { ...PROFILE, slug: one.slug });
    const theirs = await (await signInAsAdmin(site, other)).get('/pay-per-session/profile');
    expect(theirs.json).toMatchObject({ data: { displayName: other.displayName } });
  });
});
