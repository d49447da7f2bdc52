import type { Knex } from 'knex';
import { insertRows } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type { RunningApp } from '../../tests/harness';

const HOSTS = 1000;
const PROGRAMS = 12;
const SUBPROGRAMS = 5;
const AT_ONCE = 50;

type Row = Record<string, unknown>;

/** Inserts many rows and hands back their ids, in the order in which they were made. */
const insertAll = async (db: Knex, table: string, now: number, rows: Row[]): Promise<number[]> => {
  for (let index = 0; index < rows.length; index += AT_ONCE)
    await insertRows(db, table, now, rows.slice(index, index + AT_ONCE));
  const ids = await db(table).orderBy('id', 'desc').limit(rows.length).select<{ id: number }[]>('id');
  return ids.map(({ id }) => id).reverse();
};

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Institutions' programs and those for everybody, each with subprograms. */
const addPrograms = async (db: Knex, now: number): Promise<{ roots: number[]; parts: number[] }> => {
  const institutions = await insertAll(
    db,
    'pps_institutions',
    now,
    times(3).map((n) => ({
      name: `Institution ${n}`,
      slug: `institution-${n}`,
      time_zone: 'UTC',
      email_domains: '[]',
      enabled: true,
    })),
  );
  const program = (n: number, more: Row): Row => ({
    summary: '',
    description: '',
    position: n,
    joining: 'open',
    enabled: true,
    ...more,
  });
  const roots = await insertAll(
    db,
    'pps_programs',
    now,
    times(PROGRAMS).map((n) =>
      program(n, {
        name: `Program ${n}`,
        slug: `program-${n}`,
        institution_id: n % 4 === 3 ? null : institutions[n % 3],
        takes_credits: n % 4 !== 3,
      }),
    ),
  );
  const parts = await insertAll(
    db,
    'pps_programs',
    now,
    times(PROGRAMS * SUBPROGRAMS).map((n) =>
      program(n, {
        name: `Part ${n}`,
        slug: `part-${n}`,
        parent_id: roots[n % PROGRAMS],
        takes_credits: false,
      }),
    ),
  );
  return { roots, parts };
};

const addHosts = async (db: Knex, now: number): Promise<number[]> => {
  const people = await insertAll(
    db,
    'admin_users',
    now,
    times(HOSTS).map((n) => ({
      firstname: `Host ${n}`,
      email: `grid-${n}@example.org`,
      is_active: true,
      blocked: false,
    })),
  );
  const [picture] = await insertAll(db, 'files', now, [
    { name: 'p.png', url: '/uploads/p.png', hash: 'p', ext: '.png', mime: 'image/png', provider: 'local' },
  ]);
  const hosts = await insertAll(
    db,
    'pps_hosts',
    now,
    people.map((person, n) => ({
      admin_user_id: person,
      slug: `grid-${n}`,
      display_name: `Host ${(n * 7919) % HOSTS}`,
      headline: 'Listens well, asks one question at a time, and remembers what you said',
      description: 'Twenty years of listening to people who are about to change something.\n\n'.repeat(8),
      time_zone: 'Europe/Berlin',
      languages: n % 3 === 0 ? '["de","en"]' : '["en"]',
      paused: false,
    })),
  );
  const faces = hosts.map((host, n) => ({
    file_id: picture,
    related_id: host,
    related_type: 'plugin::pay-per-session.host',
    field: 'avatar',
    order: n,
  }));
  for (let index = 0; index < faces.length; index += AT_ONCE)
    await db('files_related_mph').insert(faces.slice(index, index + AT_ONCE));
  return hosts;
};

/** 1,000 hosts with three services each (money, credits, either, free), who help with two of 72 programs and parts. */
export const fillGrid = async ({ strapi, clock }: RunningApp): Promise<void> => {
  const db = strapi.db.connection;
  const now = clock.now();
  const { roots, parts } = await addPrograms(db, now);
  const hosts = await addHosts(db, now);
  const services = hosts.flatMap((host, n) =>
    times(3).map((m) => {
      const kind = (n + m) % 4;
      return {
        host_id: host,
        kind: 'regular',
        slug: `service-${m}`,
        name: `Service ${m}`,
        description: 'An hour of attention.',
        price_amount: kind < 2 ? 4000 + n : 0,
        currency: 'USD',
        duration_minutes: 60,
        agreeing: 'arranged',
        location: 'online',
        takes_card: kind !== 2,
        takes_credits: kind === 1 || kind === 2,
        enabled: true,
      };
    }),
  );
  const made = await insertAll(db, 'pps_services', now, services);
  await insertAll(
    db,
    'pps_service_programs',
    now,
    made.flatMap((service, n) => [
      { service_id: service, program_id: roots[n % roots.length] },
      { service_id: service, program_id: parts[(n * 31) % parts.length] },
    ]),
  );
  if (strapi.db.dialect.client === 'postgres') await db.raw('analyze');
};
