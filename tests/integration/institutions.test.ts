import type { InstitutionId, TermId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  institutionWith,
  anOperator,
  termOf,
  signInAsAdmin,
  saying,
  startApp,
  type Answer,
  type Institution,
  type RunningApp,
  type Visitor,
} from '../harness';

const AUTUMN = {
  name: 'Autumn 2026',
  kind: 'semester',
  startsOn: '2026-09-01',
  endsOn: '2026-12-20',
} as const;
const SPRING = {
  name: 'Spring 2027',
  kind: 'semester',
  startsOn: '2027-01-11',
  endsOn: '2027-05-28',
} as const;

/** By which the effects that a refusal carries are confirmed. */
const digestIn = ({ json }: Answer): string =>
  (json as { error: { details: { digest: string } } }).error.details.digest;

describe('institutions and their terms', () => {
  let site: RunningApp;
  let operator: Visitor;
  const post = (path: string, body: object = {}) => operator.post(`/pay-per-session${path}`, body);
  const put = (path: string, body: object = {}) => operator.put(`/pay-per-session${path}`, body);

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site));
  });
  beforeEach(() => site.clock.set(Date.UTC(2026, 9, 1, 12)));
  afterAll(() => site.close());

  /** What somebody has of a term. */
  const someCredits = async (termId: TermId, institution: Institution): Promise<void> => {
    const { clientId } = await aClient(site);
    await site.strapi.db.connection('pps_credit_allocations').insert({
      client_id: clientId,
      term_id: termId,
      institution_id: institution.id,
      granted: 4,
      available: 2,
      held: 1,
      used: 1,
      expired: 0,
    });
  };

  it('are created, shown with their terms in order, and edited', async () => {
    const created = await post('/institutions', {
      name: 'Grand Valley',
      timeZone: 'America/Detroit',
      emailDomains: ['@GV.example', 'gv.example'],
    });
    expect(created.json).toMatchObject({
      data: {
        slug: 'grand-valley',
        emailDomains: ['gv.example'],
        enabled: true,
        today: '2026-10-01',
        terms: [],
      },
    });
    const { id } = (created.json as { data: { id: number } }).data;
    await post(`/institutions/${id}/terms`, SPRING);
    const both = await post(`/institutions/${id}/terms`, AUTUMN);
    expect(both.json).toMatchObject({
      data: {
        terms: [
          {
            ...AUTUMN,
            startsAt: '2026-09-01T04:00:00.000Z',
            endsAt: '2026-12-21T05:00:00.000Z',
            state: 'running',
          },
          { ...SPRING, state: 'to_come', credits: { clients: 0, granted: 0 } },
        ],
      },
    });
    const edited = await put(`/institutions/${id}`, { name: 'Grand Valley State', timeZone: 'Asia/Tokyo' });
    expect(edited.json).toMatchObject({
      data: {
        name: 'Grand Valley State',
        slug: 'grand-valley',
        terms: [{ startsOn: '2026-09-01', startsAt: '2026-08-31T15:00:00.000Z' }, {}],
      },
    });
    const listed = await operator.get('/pay-per-session/institutions?search=GRAND');
    expect(listed.json).toMatchObject({
      data: { items: [{ id, runningTerm: { name: 'Autumn 2026', endsOn: '2026-12-20' } }], more: false },
    });
  });

  it('name what is wrong with a field', async () => {
    const wrong = await post('/institutions', {
      name: ' ',
      timeZone: 'Mars/Olympus',
      emailDomains: ['nowhere'],
    });
    expect(wrong.status).toBe(400);
    expect(wrong.json).toMatchObject({
      error: {
        details: {
          fields: {
            name: { key: 'required' },
            timeZone: { key: 'unknownTimeZone' },
            'emailDomains.0': { key: 'notADomain' },
          },
        },
      },
    });
    const { id } = await institutionWith(site);
    const backwards = await post(`/institutions/${id}/terms`, { ...AUTUMN, endsOn: '2026-08-31' });
    expect(backwards.text).toContain('endsBeforeItBegins');
    const endless = await post(`/institutions/${id}/terms`, { ...AUTUMN, endsOn: '2036-08-31' });
    expect(endless.text).toContain('termTooLong');
    expect((await post(`/institutions/999999/terms`, AUTUMN)).status).toBe(404);
  });

  it('refuse a term that shares a day with another, and name that one', async () => {
    const { id, institutionId } = await institutionWith(site);
    await termOf(site, { institutionId }, AUTUMN);
    const refused = await post(`/institutions/${id}/terms`, { ...SPRING, startsOn: '2026-12-20' });
    expect(refused.json).toMatchObject({
      error: {
        status: 409,
        message: expect.stringContaining('“Autumn 2026” (September 1, 2026 to December 20, 2026)') as string,
        details: { code: 'TERM_OVERLAPS' },
      },
    });
    const next = await termOf(site, { institutionId }, { ...SPRING, startsOn: '2026-12-21' });
    expect((await put(`/terms/${next}`, { ...SPRING, startsOn: '2026-12-01' })).status).toBe(409);
    expect((await put(`/terms/${next}`, SPRING)).status).toBe(200);
    const elsewhere = await institutionWith(site);
    await termOf(site, elsewhere, AUTUMN);
  });

  it('refuse it in the database, too, whoever asks', async () => {
    const { id, institutionId } = await institutionWith(site);
    const termId = await termOf(site, { institutionId }, AUTUMN);
    const spring = await termOf(site, { institutionId }, SPRING);
    const db = site.strapi.db.connection;
    const row = { institution_id: id, name: 'X', kind: 'year', starts_at: new Date(0), ends_at: new Date(1) };
    const insert = (starts_on: string, ends_on: string) =>
      db('pps_terms').insert({ ...row, starts_on, ends_on });
    await expect(insert('2026-12-20', '2026-12-31')).rejects.toMatchObject(saying('pps_terms_overlap'));
    await expect(insert('2027-12-20', '2027-12-01')).rejects.toBeDefined();
    await expect(
      db('pps_terms').where({ id: spring }).update({ starts_on: '2026-12-20' }),
    ).rejects.toMatchObject(saying('pps_terms_overlap'));
    await expect(db('pps_institutions').where({ id }).delete()).rejects.toMatchObject(saying('named by'));
    expect(await db('pps_terms').where({ institution_id: id }).orderBy('id').pluck('id')).toEqual([
      termId,
      spring,
    ]);
  });

  it('say what other dates do to credits, and change them only when that was confirmed', async () => {
    const institution = await institutionWith(site);
    const termId = await termOf(site, institution, AUTUMN);
    await someCredits(termId, institution);
    const sooner = { ...AUTUMN, endsOn: '2026-09-30' };
    const unread = await put(`/terms/${termId}`, sooner);
    expect(unread.json).toMatchObject({
      error: {
        status: 409,
        details: {
          code: 'EFFECTS_UNREAD',
          effects: [
            { kind: 'expires_now', termName: 'Autumn 2026', credits: { clients: 1, available: 2, held: 1 } },
          ],
        },
      },
    });
    expect((await put(`/terms/${termId}`, { ...AUTUMN, name: 'Fall 2026' })).status).toBe(200);
    expect((await put(`/terms/${termId}`, { ...sooner, confirmed: digestIn(unread) })).json).toMatchObject({
      data: { terms: [{ endsOn: '2026-09-30', state: 'over' }] },
    });
    expect((await put(`/terms/${termId}`, AUTUMN)).json).toMatchObject({
      error: { details: { effects: [{ kind: 'runs_again' }] } },
    });
  });

  it('change credits only as it was read: with other effects meanwhile, those are to be read', async () => {
    const institution = await institutionWith(site);
    const termId = await termOf(site, institution, AUTUMN);
    await someCredits(termId, institution);
    const sooner = { ...AUTUMN, endsOn: '2026-09-30' };
    const read = digestIn(await put(`/terms/${termId}`, sooner));
    const db = site.strapi.db.connection;
    // A session is booked meanwhile: a credit comes to stand elsewhere, and nobody has more or fewer.
    await db('pps_credit_allocations').where({ term_id: termId }).update({ available: 1, held: 2 });
    expect(digestIn(await put(`/terms/${termId}`, sooner))).toBe(read);
    await someCredits(termId, institution);
    const other = await put(`/terms/${termId}`, { ...sooner, confirmed: read });
    expect(other.json).toMatchObject({
      error: { details: { code: 'EFFECTS_CHANGED', effects: [{ credits: { clients: 2 } }] } },
    });
    // What was read of one date says nothing of another.
    const later = { ...AUTUMN, endsOn: '2026-12-24' };
    expect((await put(`/terms/${termId}`, { ...later, confirmed: digestIn(other) })).status).toBe(409);
    expect((await put(`/terms/${termId}`, { ...sooner, confirmed: digestIn(other) })).status).toBe(200);
  });

  it('and their programs are made once by each form, also when it is sent twice at once', async () => {
    const idempotencyKey = 'form-of-once';
    const made = async (path: string, body: object): Promise<Answer[]> =>
      Promise.all(Array.from({ length: 3 }, () => post(path, { ...body, idempotencyKey })));
    const same = { name: 'Once University', timeZone: 'UTC' };
    const answers = await made('/institutions', same);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const ids = new Set(answers.map(({ json }) => (json as { data: { id: number } }).data.id));
    expect(ids.size).toBe(1);
    const [id = 0] = ids;
    const otherwise = await post('/institutions', { ...same, name: 'Another', idempotencyKey });
    expect(otherwise.json).toMatchObject({ error: { details: { code: 'KEY_USED_OTHERWISE' } } });
    const form = { ...AUTUMN, idempotencyKey: `${idempotencyKey}-term` };
    expect((await post(`/institutions/${id}/terms`, form)).status).toBe(200);
    expect((await post(`/institutions/${id}/terms`, form)).json).toMatchObject({
      data: { terms: [{ name: 'Autumn 2026' }] },
    });
    const program = { name: 'Once only', idempotencyKey: `${idempotencyKey}-program` };
    const programs = [await post('/programs', program), await post('/programs', program)].map(
      ({ json }) => (json as { data: { programId: number } }).data.programId,
    );
    expect(new Set(programs).size).toBe(1);
    expect(await site.strapi.db.connection('pps_programs').where({ name: 'Once only' })).toHaveLength(1);
  });

  it('say what another zone does to credits, and move the terms’ bounds with it', async () => {
    const institution = await institutionWith(site, { timeZone: 'Pacific/Kiritimati' });
    const termId = await termOf(site, institution, AUTUMN);
    await someCredits(termId, institution);
    // The first of September is over in Kiritimati and has not begun in Samoa.
    site.clock.set(Date.UTC(2026, 7, 31, 10, 0, 0));
    const there = { name: institution.name, timeZone: 'Pacific/Pago_Pago' };
    const path = `/institutions/${institution.id}`;
    const unread = await put(path, there);
    expect(unread.json).toMatchObject({ error: { details: { effects: [{ kind: 'waits' }] } } });
    expect((await put(path, { ...there, confirmed: digestIn(unread) })).json).toMatchObject({
      data: {
        terms: [
          { startsAt: '2026-09-01T11:00:00.000Z', endsAt: '2026-12-21T11:00:00.000Z', state: 'to_come' },
        ],
      },
    });
  });

  it('run from their first second to their last, by the institution’s clocks', async () => {
    const institution = await institutionWith(site, { timeZone: 'America/New_York' });
    await termOf(site, institution, AUTUMN);
    const stateAt = async (instant: number) => {
      site.clock.set(instant);
      const view = await site.useCases.institutions.showInstitution(
        site.app,
        institution.id as InstitutionId,
      );
      return [view.today, view.terms[0]?.state];
    };
    const [first, after] = [Date.UTC(2026, 8, 1, 4), Date.UTC(2026, 11, 21, 5)];
    expect(await stateAt(first - 1000)).toEqual(['2026-08-31', 'to_come']);
    expect(await stateAt(first)).toEqual(['2026-09-01', 'running']);
    expect(await stateAt(after - 1000)).toEqual(['2026-12-20', 'running']);
    expect(await stateAt(after)).toEqual(['2026-12-21', 'over']);
  });

  it('lose a term only while nobody has had credits of it', async () => {
    const institution = await institutionWith(site);
    const termId = await termOf(site, institution, AUTUMN);
    const other = await termOf(site, institution, SPRING);
    await someCredits(termId, institution);
    expect((await post(`/terms/${termId}/remove`)).json).toMatchObject({
      error: { details: { code: 'TERM_HAS_CREDITS' } },
    });
    await expect(site.strapi.db.connection('pps_terms').where({ id: termId }).delete()).rejects.toMatchObject(
      saying('named by'),
    );
    expect((await post(`/terms/${other}/remove`)).json).toMatchObject({ data: { terms: [{ id: termId }] } });
    expect((await post(`/terms/${other}/remove`)).status).toBe(404);
  });

  it('are disabled and enabled', async () => {
    const { id } = await institutionWith(site);
    expect((await post(`/institutions/${id}/disable`)).json).toMatchObject({ data: { enabled: false } });
    expect((await post(`/institutions/${id}/enable`)).json).toMatchObject({ data: { enabled: true } });
    expect((await post('/institutions/999999/disable')).status).toBe(404);
  });
});
