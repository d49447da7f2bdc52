import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../harness/free-port';
import { createVisitor } from '../harness/visitor';
import {
  addUnwrittenCredits,
  askIntegrity,
  CHECKOUT,
  makeCheckout,
  readRows,
  startDemo,
  type Demo,
} from './demo-steps';

const PASSWORD = 'Demo-session-1';

test.describe('npm run demo', () => {
  let running: Demo | undefined;
  test.beforeAll(makeCheckout);
  test.afterAll(() => running?.interrupt());

  test('fills a site at the first start, changes nothing at the next, and begins anew when asked', async () => {
    test.setTimeout(900_000);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const readEnv = () => readFile(path.join(CHECKOUT, '.env'), 'utf8');

    running = startDemo(port);
    const first = await running.up();
    expect(first).toContain('Wrote .env with fresh secrets');
    const secrets = (await readEnv()).match(/^(?:.*SECRET|.*SALT|.*KEYS?)=.{32,}$/gmu);
    expect(new Set(secrets).size).toBe(7);
    for (const address of [`${url}/`, `${url}/admin`]) expect(first).toContain(address);
    const visitor = createVisitor(url);
    const { text } = await visitor.get('/hosts');
    expect(new Set(text.match(/(?<=href=")\/hosts\/[a-z-]+/gu)).size).toBe(6);
    for (const email of first.match(/\S+@example\.org/gu) ?? []) {
      const onSite = first.split('In the admin panel')[0]?.includes(email) === true;
      const answer = onSite
        ? await visitor.post('/api/auth/local', { identifier: email, password: PASSWORD })
        : await visitor.post('/admin/login', { email, password: PASSWORD });
      expect({ email, status: answer.status }).toEqual({ email, status: 200 });
    }
    const rows = await readRows();
    expect(Object.entries(rows).filter(([, filled]) => filled.length === 0)).toEqual([]);

    const rival = startDemo(port, '--reset');
    expect(await rival.ended()).toBe(1);
    expect(rival.printed()).toContain(`Port ${port} is taken.`);
    await running.interrupt();

    const sound = await askIntegrity();
    expect(sound.printed).toMatch(/^[1-9]\d+ hold, 0 broken$/mu);
    expect(sound).toMatchObject({ code: 0, printed: expect.not.stringContaining('✗') });
    await addUnwrittenCredits(1);
    const unsound = await askIntegrity();
    expect(unsound.printed).toContain('✗ The numbers of an allocation are the sums of its entries.');
    expect(unsound.printed).toMatch(/^ {4}credit-allocation \d+$/mu);
    expect(unsound).toMatchObject({ code: 1, printed: expect.stringMatching(/ hold, [1-9]\d* broken$/mu) });
    await addUnwrittenCredits(-1);

    const env = await readEnv();
    running = startDemo(port);
    expect(await running.up()).not.toMatch(/Wrote|Filling|admin panel \(/u);
    expect(await readRows()).toEqual(rows);
    expect(await readEnv()).toBe(env);
    await running.interrupt();

    running = startDemo(port, '--reset');
    expect(await running.up()).toContain('Filling the site');
    const anew = await readRows();
    expect(anew.pps_sessions).toHaveLength(rows.pps_sessions?.length ?? 0);
    expect(anew.pps_session_links).not.toEqual(rows.pps_session_links);
    expect(await readEnv()).toBe(env);
    await running.interrupt();
  });
});
