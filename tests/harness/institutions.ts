import type {
  InstitutionInput,
  InstitutionView,
  TermInput,
} from '../../src/plugins/pay-per-session/shared/contracts/institution';
import type { NewProgramInput } from '../../src/plugins/pay-per-session/shared/contracts/program';
import type {
  InstitutionId,
  ProgramId,
  TermId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber } from './admin-users';
import type { RunningApp } from './start-app';

export interface Institution extends InstitutionView {
  institutionId: InstitutionId;
}

/** An institution without terms; in UTC unless said otherwise. */
export const institutionWith = async (
  { app, useCases }: RunningApp,
  wanted: Partial<InstitutionInput> = {},
): Promise<Institution> => {
  const view = await useCases.institutions.createInstitution(app, {
    name: `University ${nextNumber()}`,
    timeZone: 'UTC',
    emailDomains: [],
    ...wanted,
  });
  return { ...view, institutionId: view.id as InstitutionId };
};

/** A term of an institution, by its dates. */
export const termOf = async (
  { app, useCases }: RunningApp,
  { institutionId }: Pick<Institution, 'institutionId'>,
  wanted: Pick<TermInput, 'startsOn' | 'endsOn'> & Partial<TermInput>,
): Promise<TermId> => {
  const term: TermInput = { name: `Term ${nextNumber()}`, kind: 'semester', ...wanted };
  return (await useCases.institutions.addTerm(app, institutionId, term)).termId;
};

/** A program that is open to everybody, unless said otherwise; `parentId` makes it a subprogram. */
export const programWith = async (
  { app, useCases }: RunningApp,
  wanted: Partial<NewProgramInput> = {},
): Promise<ProgramId> => {
  const { programId } = await useCases.institutions.createProgram(app, {
    name: `Program ${nextNumber()}`,
    summary: '',
    description: '',
    institutionId: null,
    parentId: null,
    joining: 'open',
    takesCredits: false,
    ...wanted,
  });
  return programId;
};

/** Makes a change whose effects have to be read first, and reads them. */
export const havingRead = async <T>(change: (confirmed?: string) => Promise<T>): Promise<T> => {
  let digest: string | undefined;
  for (;;) {
    try {
      return await change(digest);
    } catch (error) {
      const { toRead = null } = error as { toRead?: { digest: string } | null };
      if (toRead === null || toRead.digest === digest) throw error;
      ({ digest } = toRead);
    }
  }
};
