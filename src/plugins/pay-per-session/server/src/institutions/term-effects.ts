import type { TermCredits, TermEffect, TermInput } from '../../../shared/contracts/institution';
import type { App } from '../platform/app';
import type { Db } from '../platform/database';
import { mustBeConfirmed } from '../platform/confirmation';
import { Refusal } from '../platform/errors';
import type { InstitutionId, TermId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';
import { findInstitution } from './institution-row';
import { boundsOfTerm, type TermBounds } from './rules/term-bounds';
import { effectOnCredits } from './rules/term-effect';
import { readTermRows } from './show-institution';
import { creditsOf, readTermCredits, storedBounds, type TermRow } from './term-row';

const inWords = ({ startsAt, endsAt }: TermBounds) => ({
  startsAt: isoInstant(startsAt),
  endsAt: isoInstant(endsAt),
});

const effectOf = (row: TermRow, after: TermBounds, credits: TermCredits, now: number): TermEffect | null => {
  const before = storedBounds(row);
  const kind = effectOnCredits(before, after, credits, now);
  return (
    kind && {
      kind,
      termId: row.id,
      termName: row.name,
      credits,
      before: inWords(before),
      after: inWords(after),
    }
  );
};

/** A term's row. @throws Refusal NOT_FOUND */
export const findTerm = async (db: Db, id: TermId): Promise<TermRow> => {
  const row = await db('pps_terms').where({ id }).first<TermRow | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** What other dates of a term would do to credits that people have; empty where nothing. @throws Refusal NOT_FOUND */
export const effectsOfTerm = async (
  app: App,
  termId: TermId,
  term: Pick<TermInput, 'startsOn' | 'endsOn'>,
  db: Db,
): Promise<TermEffect[]> => {
  const row = await findTerm(db, termId);
  const { time_zone } = await findInstitution(db, row.institution_id);
  const credits = creditsOf(await readTermCredits(db, [termId]), termId);
  const effect = effectOf(row, boundsOfTerm(term, time_zone), credits, app.clock.now());
  return effect === null ? [] : [effect];
};

/** What another zone of an institution would do to credits of its terms. @throws Refusal NOT_FOUND */
export const effectsOfZone = async (
  app: App,
  institutionId: InstitutionId,
  { timeZone }: { timeZone: string },
  db: Db,
): Promise<TermEffect[]> => {
  await findInstitution(db, institutionId);
  const rows = await readTermRows(db, institutionId);
  const credits = await readTermCredits(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const after = boundsOfTerm({ startsOn: row.starts_on, endsOn: row.ends_on }, timeZone);
    return effectOf(row, after, creditsOf(credits, row.id), app.clock.now()) ?? [];
  });
};

/** Sessions are booked meanwhile, which moves credits about; whose they are, and how many were given, is what was read. */
const essenceOf = ({ kind, termId, before, after, credits: { clients, granted } }: TermEffect) => ({
  kind,
  termId,
  before,
  after,
  clients,
  granted,
});

/**
 * Lets a change pass that does nothing to anybody's credits, or of which the operator has read what it does.
 * @throws Refusal EFFECTS_UNREAD, EFFECTS_CHANGED
 */
export const effectsMustBeRead = (effects: readonly TermEffect[], confirmed: string | undefined): void =>
  mustBeConfirmed(effects, confirmed, essenceOf);
