import type {
  InstitutionId,
  ProgramId,
  ServiceId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber } from './admin-users';
import type { RunningApp } from './start-app';

export interface ProgramWanted {
  name?: string;
  slug?: string;
  summary?: string;
  /** Null, or left out, is for everybody. */
  institutionId?: InstitutionId | null;
  /** Makes it a subprogram of that program. */
  parentId?: ProgramId;
  joining?: 'open' | 'domain' | 'invitation';
  takesCredits?: boolean;
  enabled?: boolean;
}

/** A program on offer, as visitors find it; for everybody and without credits, where nothing else is wanted. */
export const anOfferedProgram = async (
  { strapi }: RunningApp,
  wanted: ProgramWanted = {},
): Promise<{ programId: ProgramId; name: string; slug: string }> => {
  const number = nextNumber();
  const row = {
    name: `Program ${number}`,
    slug: `program-${number}`,
    summary: '',
    position: number,
    joining: 'open',
    takesCredits: false,
    enabled: true,
    ...wanted,
  };
  const made = (await strapi.db.query('plugin::pay-per-session.program').create({ data: row })) as {
    id: number;
  };
  return { programId: made.id as ProgramId, name: row.name, slug: row.slug };
};

/** A service helps with these programs and subprograms. */
export const helpsWith = async (
  { strapi }: RunningApp,
  { serviceId }: { serviceId: ServiceId },
  ...programIds: ProgramId[]
): Promise<void> => {
  for (const programId of programIds)
    await strapi.db
      .query('plugin::pay-per-session.service-program')
      .create({ data: { serviceId, programId } });
};
