import { inTransaction } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type {
  ClientId,
  CreditAllocationId,
  InstitutionId,
  ProgramId,
  ServiceId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber } from './admin-users';
import type { RunningApp } from './start-app';

const DAY = 86_400_000;
const plainDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const insert = async ({ strapi }: RunningApp, type: string, data: object): Promise<number> =>
  ((await strapi.db.query(`plugin::pay-per-session.${type}`).create({ data })) as { id: number }).id;

/** An institution in UTC. */
export const anInstitution = async (
  site: RunningApp,
  wanted: { name?: string; enabled?: boolean } = {},
): Promise<InstitutionId> => {
  const number = nextNumber();
  const row = {
    name: `Institution ${number}`,
    slug: `institution-${number}`,
    timeZone: 'UTC',
    enabled: true,
  };
  return (await insert(site, 'institution', { ...row, ...wanted })) as InstitutionId;
};

/** A term of whole days in UTC: from 30 days ago to in 60 days, where nothing else is wanted. */
export const aTerm = async (
  site: RunningApp,
  institutionId: InstitutionId,
  { startsInDays = -30, endsInDays = 60 }: { startsInDays?: number; endsInDays?: number } = {},
): Promise<{ termId: TermId; endsAt: number; endsOn: string }> => {
  const today = Math.floor(site.clock.now() / DAY) * DAY;
  const [startsAt, endsAt] = [today + startsInDays * DAY, today + endsInDays * DAY];
  const endsOn = plainDate(endsAt - DAY);
  const termId = (await insert(site, 'term', {
    institutionId,
    name: `Term ${nextNumber()}`,
    kind: 'semester',
    startsOn: plainDate(startsAt),
    endsOn,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  })) as TermId;
  return { termId, endsAt, endsOn };
};

/** A program one can pay with credits of its institution, or a subprogram of one. */
export const aProgram = async (
  site: RunningApp,
  wanted: {
    institutionId: InstitutionId | null;
    parentId?: ProgramId;
    takesCredits?: boolean;
    enabled?: boolean;
  },
): Promise<ProgramId> => {
  const number = nextNumber();
  return (await insert(site, 'program', {
    name: `Program ${number}`,
    slug: `program-${number}`,
    position: number,
    joining: 'open',
    takesCredits: true,
    enabled: true,
    ...wanted,
  })) as ProgramId;
};

/** An institution with a term that runs, and a program that takes its credits. */
export const aCreditProgram = async (
  site: RunningApp,
): Promise<{
  institutionId: InstitutionId;
  termId: TermId;
  endsAt: number;
  endsOn: string;
  programId: ProgramId;
}> => {
  const institutionId = await anInstitution(site);
  const term = await aTerm(site, institutionId);
  return { institutionId, ...term, programId: await aProgram(site, { institutionId }) };
};

/** A service can be paid with credits of a program; its price, where it has one, by card too. */
export const takesCredits = async (
  site: RunningApp,
  { serviceId, priceAmount }: { serviceId: ServiceId; priceAmount: number },
  programId: ProgramId,
): Promise<void> => {
  await site.strapi.db.query('plugin::pay-per-session.service').update({
    where: { id: serviceId },
    data: { takesCredits: true, takesCard: priceAmount > 0 },
  });
  await insert(site, 'service-program', { serviceId, programId });
};

/** A client joins a program. */
export const isMemberOf = async (
  site: RunningApp,
  { clientId }: { clientId: ClientId },
  programId: ProgramId,
): Promise<void> => {
  await insert(site, 'membership', {
    clientId,
    programId,
    via: 'open',
    joinedAt: new Date(site.clock.now()),
  });
};

/** A client is given credits of a term. */
export const hasCredits = async (
  site: RunningApp,
  { clientId }: { clientId: ClientId },
  { termId, credits }: { termId: TermId; credits: number },
): Promise<CreditAllocationId> => {
  const { allocationId } = await inTransaction(site.strapi, (trx) =>
    site.useCases.wallet.grantCredits(trx, site.app, {
      clientId,
      termId,
      credits,
      key: `grant-${nextNumber()}`,
      actor: { kind: 'operator', id: null },
    }),
  );
  return allocationId;
};
