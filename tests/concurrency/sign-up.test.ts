import { startApp, type RunningApp } from '../harness';

const RIVALS = 20;

describe('sign-ups with one address at the same moment', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const count = async (table: string, where: Record<string, unknown>): Promise<number> =>
    Number((await site.strapi.db.connection(table).where(where).count({ n: '*' }))[0]?.n);

  it(`are one account when ${RIVALS} people with different passwords try`, async () => {
    const email = 'all-at-once@example.org';
    const answers = await Promise.all(
      Array.from({ length: RIVALS }, (_, n) =>
        site.visitor().submit('/sign-up', { displayName: 'Mia', email, password: `password number ${n}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.every(({ status }) => [303, 409, 429].includes(status))).toBe(true);
    expect(await count('up_users', { email })).toBe(1);
    expect(await count('pps_clients', { email_key: email })).toBe(1);
    expect(await count('up_users_role_lnk', {})).toBe(1);
  });

  it('are one account and one stay each when a form is sent twice', async () => {
    const form = { displayName: 'Mia', email: 'twice@example.org', password: 'the same password' };
    const answers = await Promise.all([1, 2].map(() => site.visitor().submit('/sign-up', form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await count('up_users', { email: form.email })).toBe(1);
    expect(await count('pps_clients', { email_key: form.email })).toBe(1);
  });
});
