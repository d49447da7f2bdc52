import { setTimeout as wait } from 'node:timers/promises';
import type { RunView } from '../../src/plugins/pay-per-session/shared/contracts/allocation';
import { aCreditProgram, anOperator, manyProvenClients, signInAsAdmin, startApp } from '../../tests/harness';

/* One database: imports a list as the panel does, and sends what it measured to the process that started it. */

const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 10_000);
/** Every tenth has no account yet. */
const STRANGERS = Math.floor(PEOPLE / 10);

export interface Measured {
  people: number;
  /** Milliseconds from sending the list to the dry run, and from the click to the last row. */
  look: number;
  apply: number;
}

const runOf = ({ status, json }: { status: number; json: unknown }): RunView => {
  if (status !== 200) throw new Error(`The panel was answered ${status}.`);
  return (json as { data: RunView }).data;
};

const main = async (): Promise<void> => {
  // The work on a list is housekeeping's.
  const site = await startApp({ PPS_HOUSEKEEPING: 'true' });
  site.mailbox.refuse();
  const operator = await signInAsAdmin(site, await anOperator(site));
  const { termId } = await aCreditProgram(site);
  const emails: string[] = [];
  for (let made = 0; made < PEOPLE - STRANGERS; made += 500) {
    const clients = await manyProvenClients(site, Math.min(500, PEOPLE - STRANGERS - made));
    const keys = await site.strapi.db
      .connection('pps_clients')
      .whereIn('id', clients)
      .pluck<string[]>('email_key');
    emails.push(...keys);
  }
  for (let number = 0; number < STRANGERS; number += 1) emails.push(`stranger-${number}@example.org`);
  const list = ['email,credits,note', ...emails.map((email) => `${email},2,Autumn`)].join('\r\n');

  const form = new FormData();
  form.set('termId', String(termId));
  form.set('importKey', 'bench');
  form.set('list', new File([list], 'people.csv', { type: 'text/csv' }));
  const begun = performance.now();
  const { id, rows, bad } = runOf(await operator.ask('POST', '/pay-per-session/credit-lists', { form }));
  const looked = performance.now();
  if (rows !== PEOPLE || bad > 0) throw new Error(`${rows} rows were read, ${bad} of them wrong.`);
  let run = runOf(await operator.post(`/pay-per-session/credit-runs/${id}/application`));
  while (run.status === 'applying') {
    await wait(100);
    run = runOf(await operator.get(`/pay-per-session/credit-runs/${id}`));
  }
  const applied = performance.now();
  if (run.status !== 'applied' || run.done !== PEOPLE) throw new Error(`${run.done} rows were done.`);
  const measured: Measured = { people: PEOPLE, look: looked - begun, apply: applied - looked };
  process.send?.(measured);
  await site.close();
  process.exit(0);
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
