import type { InstitutionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { database } from '../../src/plugins/pay-per-session/server/src/platform/database';
import {
  aClient,
  anInstitution,
  aTerm,
  brokenInvariants,
  hasCredits,
  havingRead,
  numbersOf,
  startApp,
  sumsOf,
  type RunningApp,
} from '../harness';

const DAY = 86_400_000;
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

describe('credits of a term that is given a later end', () => {
  let site: RunningApp;
  let institutionId: InstitutionId;
  let term: Awaited<ReturnType<typeof aTerm>>;
  let allocationId: Awaited<ReturnType<typeof hasCredits>>;
  let clientId: Awaited<ReturnType<typeof aClient>>['clientId'];

  beforeAll(async () => {
    site = await startApp();
  });
  beforeEach(async () => {
    site.clock.reset();
    institutionId = await anInstitution(site);
    term = await aTerm(site, institutionId, { endsInDays: 20 });
    ({ clientId } = await aClient(site));
    allocationId = await hasCredits(site, { clientId }, { termId: term.termId, credits: 5 });
  });
  afterEach(async () => {
    expect(await sumsOf(site, allocationId)).toEqual(await numbersOf(site, allocationId));
    expect(await brokenInvariants(site)).toEqual([]);
  });
  afterAll(() => site.close());

  const datesUntil = (endsAt: number) => ({
    name: 'Spring',
    kind: 'semester' as const,
    startsOn: dateOf(endsAt - 40 * DAY),
    endsOn: dateOf(endsAt - DAY),
  });
  const endTermAt = (endsAt: number) =>
    havingRead((confirmed) =>
      site.useCases.institutions.editTerm(site.app, term.termId, datesUntil(endsAt), confirmed),
    );
  const sweep = () => site.useCases.wallet.expireTerm(site.app, term.termId);

  it('come back, whether or not they were written off, and expire again with the new end', async () => {
    site.clock.set(term.endsAt);
    for (const written of [1, 0]) {
      if (written === 1) expect(await sweep()).toBe(1);
      await endTermAt(term.endsAt + 10 * DAY);
      expect(await numbersOf(site, allocationId)).toMatchObject({ available: 5, expired: 0 });
      await endTermAt(term.endsAt);
    }
    for (const length of [1, 2]) {
      expect(await sweep()).toBe(1);
      expect(await sweep()).toBe(0);
      expect(await numbersOf(site, allocationId)).toMatchObject({ available: 0, expired: 5 });
      await endTermAt(term.endsAt + length * DAY);
      expect(await numbersOf(site, allocationId)).toMatchObject({ available: 5, expired: 0 });
      site.clock.set(term.endsAt + length * DAY);
    }
    const { lines } = await site.useCases.wallet.readStatement(
      database(site.strapi),
      { clientId },
      site.clock.now(),
    );
    // The last end has not been written yet.
    expect(lines.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
      'expire -5',
      ...Array.from({ length: 3 }, () => ['release 5', 'expire -5']).flat(),
      'grant 5',
    ]);
  });

  it('come back where the term is still to begin, and by another zone too', async () => {
    site.clock.set(term.endsAt + 60_000);
    await sweep();
    const { name } = await site.useCases.institutions.showInstitution(site.app, institutionId);
    const zone = { name, emailDomains: [], timeZone: 'America/New_York' };
    await havingRead((confirmed) =>
      site.useCases.institutions.editInstitution(site.app, institutionId, zone, confirmed),
    );
    expect(await numbersOf(site, allocationId)).toMatchObject({ available: 5, expired: 0 });
    site.clock.set(term.endsAt + DAY);
    await sweep();
    await endTermAt(term.endsAt + 60 * DAY);
    expect(await numbersOf(site, allocationId)).toMatchObject({ available: 5, expired: 0 });
  });

  it('stay where they are when the term stays over', async () => {
    const db = database(site.strapi);
    site.clock.set(term.endsAt);
    await sweep();
    await endTermAt(term.endsAt - DAY);
    expect(await numbersOf(site, allocationId)).toMatchObject({ available: 0, expired: 5 });
    const lines = await db('pps_credit_entries').where({ allocation_id: allocationId }).pluck('kind');
    expect(lines).toEqual(['grant', 'expire']);
  });

  it('are told to the operator before the end is moved', async () => {
    site.clock.set(term.endsAt);
    await sweep();
    const { editTerm } = site.useCases.institutions;
    await expect(editTerm(site.app, term.termId, datesUntil(term.endsAt + DAY))).rejects.toMatchObject({
      code: 'EFFECTS_UNREAD',
      toRead: { effects: [{ kind: 'runs_again', credits: { available: 0, expired: 5 } }] },
    });
  });

  it('come back to many clients, each once', async () => {
    const clients = await Promise.all(Array.from({ length: 12 }, () => aClient(site)));
    for (const [index, client] of clients.entries())
      await hasCredits(site, client, { termId: term.termId, credits: 1 + (index % 3) });
    site.clock.set(term.endsAt);
    expect(await sweep()).toBe(13);
    await endTermAt(term.endsAt + DAY);
    const rows = await database(site.strapi)('pps_credit_allocations')
      .where({ term_id: term.termId })
      .sum({ granted: 'granted', available: 'available', expired: 'expired' });
    expect(rows.map(({ granted, available, expired }) => [granted, available, expired].map(Number))).toEqual([
      [29, 29, 0],
    ]);
  });
});
