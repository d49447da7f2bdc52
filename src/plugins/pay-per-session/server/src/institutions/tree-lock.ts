import type { App } from '../platform/app';
import { isPostgres, type Transaction } from '../platform/database';

/*
 * The tree of programs has one lock, which is taken before anything else of it. Rows locked one by one would have to be
 * locked in one order, root before child, and what is root and what is child is the very thing that changes. SQLite has
 * one writer anyway.
 */

const LOCK = "'pps_programs'::regclass::bigint";

/** Nobody changes, moves or removes a program until this transaction ends; many may hold on to the tree at once. */
export const keepTree = async ({ strapi }: App, trx: Transaction): Promise<void> => {
  if (isPostgres(strapi)) await trx.raw(`select pg_advisory_xact_lock_shared(${LOCK})`);
};

/** To change the tree: nobody else does, and nobody joins or is invited, until this transaction ends. */
export const takeTree = async ({ strapi }: App, trx: Transaction): Promise<void> => {
  if (isPostgres(strapi)) await trx.raw(`select pg_advisory_xact_lock(${LOCK})`);
};
