import type { Knex } from 'knex';
import { whereCreditsCount } from '../institutions';
import { readBoolean, type Db } from '../platform/database';
import type { ClientId, InstitutionId, ProgramId, ServiceId } from '../platform/ids';
import { runningCredits, type UsableCredits } from './running-credits';

/** A program that takes credits, and whether the client is in it. */
export interface CreditProgram {
  programId: ProgramId;
  name: string;
  slug: string;
  institutionId: InstitutionId;
  member: boolean;
}

/** What a client could pay a service with, soonest-ending term first; `why` says what is missing where nothing is. */
export interface CreditsForService {
  /** Credits that are available; empty where it cannot be paid with any. */
  usable: UsableCredits[];
  available: number;
  /** The programs through which the service can be paid with credits. */
  programs: CreditProgram[];
  why: 'CREDITS_NOT_TAKEN' | 'NOT_A_MEMBER' | 'NOT_ENOUGH_CREDITS' | null;
}

interface StoredProgram {
  id: ProgramId;
  name: string;
  slug: string;
  institution_id: InstitutionId;
  membership_id: number | null;
}

/**
 * The programs of institutions that take credits and that a service helps with, itself or one of their subprograms.
 * A program that is switched off, or belongs to an institution that is, takes none.
 */
const creditPrograms = (
  db: Db,
  { clientId, serviceId }: { clientId: ClientId; serviceId: ServiceId },
): Promise<StoredProgram[]> =>
  db('pps_service_programs as helped')
    .join('pps_programs as named', 'named.id', 'helped.program_id')
    .join('pps_programs as program', 'program.id', db.raw('coalesce(named.parent_id, named.id)'))
    .leftJoin(
      'pps_memberships as membership',
      (on: Knex.JoinClause) =>
        void on
          .on('membership.program_id', 'program.id')
          .onVal('membership.client_id', clientId)
          .onNull('membership.left_at'),
    )
    .where({ 'helped.service_id': serviceId })
    .whereIn('named.id', whereCreditsCount(db))
    .orderBy(['program.position', 'program.id'])
    .distinct<StoredProgram[]>(
      'program.id',
      'program.position',
      'program.name',
      'program.slug',
      'program.institution_id',
      'membership.id as membership_id',
    );

const takesCredits = async (db: Db, id: ServiceId): Promise<boolean> => {
  const service = await db('pps_services')
    .where({ id })
    .first<{ takes_credits: unknown } | undefined>('takes_credits');
  return readBoolean(service?.takes_credits);
};

const refused = (why: CreditsForService['why'], programs: CreditProgram[] = []): CreditsForService => ({
  usable: [],
  available: 0,
  programs,
  why,
});

/**
 * With which credits a client can pay a service at `now` (ms, UTC), or why not: it takes none, it takes those of
 * programs the client has not joined, or the client has none left in a term that runs now. What counts is the moment
 * the credit is set aside, not the session's date.
 */
export const readCreditsFor = async (
  db: Db,
  { clientId, serviceId }: { clientId: ClientId; serviceId: ServiceId },
  now: number,
): Promise<CreditsForService> => {
  if (!(await takesCredits(db, serviceId))) return refused('CREDITS_NOT_TAKEN');
  const programs = (await creditPrograms(db, { clientId, serviceId })).map(
    ({ id, name, slug, institution_id: institutionId, membership_id }) => ({
      programId: id,
      name,
      slug,
      institutionId,
      member: membership_id !== null,
    }),
  );
  if (programs.length === 0) return refused('CREDITS_NOT_TAKEN');
  const joined = programs.filter(({ member }) => member);
  if (joined.length === 0) return refused('NOT_A_MEMBER', programs);
  const usable = (await runningCredits(db, clientId, now)).filter(
    ({ institutionId, available }) =>
      available > 0 && joined.some((program) => program.institutionId === institutionId),
  );
  const available = usable.reduce((sum, credits) => sum + credits.available, 0);
  return { usable, available, programs, why: available === 0 ? 'NOT_ENOUGH_CREDITS' : null };
};
