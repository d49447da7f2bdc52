import type { Knex } from 'knex';
import type { Db } from '../platform/database';

/** Invitations to programs that wait to be used: neither accepted nor taken back. */
export const openInvitations = (db: Db): Knex.QueryBuilder =>
  db('pps_program_invitations').whereNull('accepted_at').whereNull('withdrawn_at');
