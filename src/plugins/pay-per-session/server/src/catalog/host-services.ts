import type { Knex } from 'knex';
import { whereCreditsCount } from '../institutions';
import type { Db } from '../platform/database';
import type { HostFilters } from './host-filters';

/** What hosts are asked to help with. */
export interface WantedHelp {
  /** What a service may name: a program, its subprograms. */
  programIds: readonly number[];
  /** Whether session credits count there at all. */
  credits: boolean;
}
export type Help = WantedHelp | null;

/** What one of a host's services costs, in minor units. */
export interface Fee {
  priceAmount: number;
  currency: string;
  durationMinutes: number;
  /** Whether a session credit pays for it now. */
  takesCredits: boolean;
}

/**
 * A host's services on offer, introductory ones left out, that help with what is wanted, under `name`: the part of a
 * statement that follows FROM. The hosts stand as `host`.
 */
const offeredBy = (name: string, help: Help): { sql: string; bindings: Knex.Value[] } => {
  // No program at all is nothing that anybody helps with.
  const programs = help?.programIds.length ? help.programIds.map(() => '?').join() : 'null';
  const helping =
    help === null
      ? ''
      : ` and exists (select 1 from pps_service_programs helping where helping.service_id = ${name}.id and helping.program_id in (${programs}))`;
  return {
    sql: `pps_services ${name} where ${name}.host_id = host.id and ${name}.enabled = ? and ${name}.kind = 'regular'${helping}`,
    bindings: [true, ...(help?.programIds ?? [])],
  };
};

/** A part of a statement. */
interface Part {
  sql: string;
  bindings: Knex.RawBinding[];
}

/**
 * Whether a session credit pays for the service under `name`: in the program that is looked for, or else in one of those
 * that the service helps with.
 */
const paidByCredit = (db: Db, name: string, help: Help): Part => {
  const takes = { sql: `${name}.takes_credits = ?`, bindings: [true] };
  if (help !== null) return help.credits ? takes : { sql: '1 = 0', bindings: [] };
  return {
    sql: `${takes.sql} and exists (select 1 from pps_service_programs paying where paying.service_id = ${name}.id and paying.program_id in ?)`,
    bindings: [...takes.bindings, whereCreditsCount(db)],
  };
};

/** How the services under `asked` are paid, where that is wanted. */
const paidAs = (db: Db, price: NonNullable<HostFilters['price']>, help: Help): Part => {
  switch (price) {
    case 'free':
      return { sql: 'asked.price_amount = 0 and asked.takes_credits = ?', bindings: [false] };
    case 'credits':
      return paidByCredit(db, 'asked', help);
    case 'paid':
      return { sql: 'asked.price_amount > 0', bindings: [] };
  }
};

/** Narrows hosts to those of whom one service helps with what is wanted and is paid as is wanted. */
export const offering =
  (db: Db, { price }: Pick<HostFilters, 'price'>, help: Help) =>
  (query: Knex.QueryBuilder): void => {
    if (price === undefined && help === null) return;
    const offered = offeredBy('asked', help);
    const paid = price === undefined ? null : paidAs(db, price, help);
    void query.whereRaw(`exists (select 1 from ${offered.sql}${paid === null ? '' : ` and ${paid.sql}`})`, [
      ...offered.bindings,
      ...(paid?.bindings ?? []),
    ]);
  };

/** The fees of the services that help, as one text; null where there are none. */
export const feesColumn = (db: Db, help: Help): Knex.Raw => {
  const offered = offeredBy('fee', help);
  const credit = paidByCredit(db, 'fee', help);
  return db.raw(
    `(select string_agg(fee.price_amount || ':' || fee.currency || ':' || fee.duration_minutes || ':' || case when ${credit.sql} then 1 else 0 end, ',')
      from ${offered.sql}) as fees`,
    [...credit.bindings, ...offered.bindings],
  );
};

/** Reads what `feesColumn` says. */
export const readFees = (text: string | null): Fee[] =>
  (text ?? '')
    .split(',')
    .filter((fee) => fee !== '')
    .map((fee) => {
      const [priceAmount, currency = '', durationMinutes, credits] = fee.split(':');
      return {
        priceAmount: Number(priceAmount),
        currency,
        durationMinutes: Number(durationMinutes),
        takesCredits: credits === '1',
      };
    });

/** The lowest hourly fee of the services that help; 0 where nothing costs money. */
export const lowestFee = (help: Help): { sql: string; bindings: Knex.Value[] } => {
  const { sql, bindings } = offeredBy('cheap', help);
  return {
    sql: `coalesce((select min(cheap.price_amount * 60.0 / cheap.duration_minutes) from ${sql}), 0)`,
    bindings,
  };
};
