import { aHost, anIntroduction, startApp, type Host, type RunningApp, type Service } from '../harness';

describe('the introductory session a host offers', () => {
  let site: RunningApp;
  let host: Host;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    host = await aHost(site, { timeZone: 'UTC' });
  });
  const viewer = () => ({ kind: 'host', hostId: host.hostId, adminUserId: host.id }) as const;
  const show = async (service: Service) =>
    site.useCases.catalog.showService(site.app, viewer(), service.serviceId);

  it('is one: offered again it is enabled, and it is not duplicated', async () => {
    const service = await anIntroduction(site, host);
    const { disableService, duplicateService } = site.useCases.catalog;
    await disableService(site.app, viewer(), service.serviceId);
    const again = await anIntroduction(site, host);
    expect(again.serviceId).toBe(service.serviceId);
    expect(await show(service)).toMatchObject({ enabled: true, kind: 'introduction' });
    await expect(duplicateService(site.app, viewer(), service.serviceId)).rejects.toMatchObject({
      code: 'INTRODUCTION_ONCE',
    });
  });

  it('is one, whoever writes into the table', async () => {
    await anIntroduction(site, host);
    const second = site.strapi.db.query('plugin::pay-per-session.service').create({
      data: {
        hostId: host.hostId,
        kind: 'introduction',
        name: 'Another',
        slug: 'another',
        description: 'One too many.',
        priceAmount: 0,
        currency: 'USD',
        durationMinutes: 20,
        agreeing: 'requested',
        location: 'online',
        enabled: true,
      },
    });
    // The driver's errors are of another realm in every test file but its first.
    const refused = await second.then(
      () => false,
      () => true,
    );
    expect(refused).toBe(true);
  });

  it('is worded by the host, who changes neither its price, nor its length, nor the rules of the site', async () => {
    const service = await anIntroduction(site, host);
    const before = await show(service);
    const edit = (change: object) =>
      site.useCases.catalog.editService(site.app, viewer(), service.serviceId, { ...before, ...change });
    const edited = await edit({
      name: 'A first talk',
      questions: ['What for?'],
      priceAmount: 9900,
      durationMinutes: 90,
      noticeHours: 1,
      furthestDays: 300,
      agreeing: 'booked',
    });
    expect(edited).toMatchObject({
      name: 'A first talk',
      questions: ['What for?'],
      priceAmount: 0,
      durationMinutes: 20,
      noticeHours: 48,
      furthestDays: 14,
      agreeing: 'requested',
    });
    await expect(edit({ questions: [] })).rejects.toMatchObject({
      fields: { questions: { key: 'required' } },
    });
  });

  it('follows the site’s settings in the moment they are saved', async () => {
    const service = await anIntroduction(site, host);
    const { changeSettings } = site.useCases.settings;
    const change = { introMinutes: 30, introNoticeHours: 24, introFurthestDays: 7 };
    await changeSettings(site.app, { kind: 'system' }, { change });
    expect(await show(service)).toMatchObject({ durationMinutes: 30, noticeHours: 24, furthestDays: 7 });
    await changeSettings(
      site.app,
      { kind: 'system' },
      { change: { introMinutes: 20, introNoticeHours: 48, introFurthestDays: 14 } },
    );
    expect(await show(service)).toMatchObject({ durationMinutes: 20, noticeHours: 48, furthestDays: 14 });
  });
});
