import { z } from 'zod';
import { readBoolean, readJson, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { InstitutionId } from '../platform/ids';

export interface InstitutionRow {
  id: InstitutionId;
  name: string;
  slug: string;
  time_zone: string;
  email_domains: unknown;
  enabled: boolean | number;
}

const domains = z.array(z.string()).catch([]);

/** The domains of an institution's e-mail addresses, from its JSON column. */
export const readDomains = (stored: unknown): string[] => domains.parse(readJson(stored));

export const institutionFacts = (row: InstitutionRow) => ({
  id: row.id,
  name: row.name,
  slug: row.slug,
  timeZone: row.time_zone,
  emailDomains: readDomains(row.email_domains),
  enabled: readBoolean(row.enabled),
});

/** An institution's row. @throws Refusal NOT_FOUND */
export const findInstitution = async (db: Db, id: InstitutionId): Promise<InstitutionRow> => {
  const row = await db('pps_institutions').where({ id }).first<InstitutionRow | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/**
 * Locks an institution, so that what is said of its terms and its zone comes one after the other. (SQLite has one
 * writer anyway.)
 * @throws Refusal NOT_FOUND
 */
export const lockInstitution = async (trx: Db, id: InstitutionId): Promise<InstitutionRow> => {
  const row = await trx('pps_institutions')
    .where({ id })
    .forNoKeyUpdate()
    .first<InstitutionRow | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};
