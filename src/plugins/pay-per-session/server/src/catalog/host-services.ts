import type { Knex } from 'knex';
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
  /** Whether a session credit pays for it; without a price, nothing else does. */
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

const PRICES: Record<NonNullable<HostFilters['price']>, { sql: string; takesCredits?: boolean }> = {
  free: { sql: 'asked.price_amount = 0 and asked.takes_credits = ?', takesCredits: false },
  credits: { sql: 'asked.takes_credits = ?', takesCredits: true },
  paid: { sql: 'asked.price_amount > 0' },
};

/** Narrows hosts to those of whom one service helps with what is wanted and is paid as is wanted. */
export const offering =
  ({ price }: Pick<HostFilters, 'price'>, help: Help) =>
  (query: Knex.QueryBuilder): void => {
    if (price === undefined && help === null) return;
    if (price === 'credits' && help?.credits === false) {
      void query.whereRaw('1 = 0');
      return;
    }
    const { sql, bindings } = offeredBy('asked', help);
    const paid = price === undefined ? null : PRICES[price];
    const asPaid = paid?.takesCredits === undefined ? [] : [paid.takesCredits];
    void query.whereRaw(`exists (select 1 from ${sql}${paid === null ? '' : ` and ${paid.sql}`})`, [
      ...bindings,
      ...asPaid,
    ]);
  };

/** The fees of the services that help, as one text; null where there are none. */
export const feesColumn = (db: Db, help: Help): Knex.Raw => {
  const { sql, bindings } = offeredBy('fee', help);
  return db.raw(
    `(select string_agg(fee.price_amount || ':' || fee.currency || ':' || fee.duration_minutes || ':' || case when fee.takes_credits then 1 else 0 end, ',')
      from ${sql}) as fees`,
    bindings,
  );
};

/** Reads what `feesColumn` says. */
export const readFees = (text: string | null, help: Help): Fee[] =>
  (text ?? '')
    .split(',')
    .filter((fee) => fee !== '')
    .map((fee) => {
      const [priceAmount, currency = '', durationMinutes, credits] = fee.split(':');
      return {
        priceAmount: Number(priceAmount),
        currency,
        durationMinutes: Number(durationMinutes),
        takesCredits: credits === '1' && help?.credits !== false,
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
