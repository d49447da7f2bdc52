import type {
  ClientId,
  CreditRunId,
  InstitutionId,
  ProgramId,
  ServiceId,
  TermId,
} from '../plugins/pay-per-session/server/src/platform/ids';
import type { AddedHost } from './add-host';
import {
  institutions,
  programsForAll,
  type DemoHelp,
  type DemoInstitution,
  type DemoProgram,
} from './cast/institutions';
import type { DemoClient, DemoHost } from './cast/roles';
import type { Stage } from './stage';

const DAY = 24 * 60 * 60_000;

export interface Cast {
  hosts: ReadonlyMap<DemoHost, AddedHost>;
  clients: ReadonlyMap<DemoClient, ClientId>;
  /** The operator who gives the credits. */
  operatorId: number;
}

/** What a service helps with, gathered from all programs. */
interface Helped {
  host: DemoHost;
  service: string;
  programIds: number[];
  credits: boolean;
}

const gather = (helped: Map<string, Helped>, helps: readonly DemoHelp[], programId: ProgramId): void => {
  for (const { host, service, credits = false } of helps) {
    const key = `${host.slug}/${service}`;
    const known = helped.get(key) ?? { host, service, programIds: [], credits: false };
    helped.set(key, {
      ...known,
      programIds: [...known.programIds, programId],
      credits: known.credits || credits,
    });
  }
};

const addProgram = async (
  { app, useCases }: Stage,
  program: DemoProgram,
  institutionId: InstitutionId | null,
  helped: Map<string, Helped>,
  clients: Cast['clients'],
): Promise<void> => {
  const { name, summary, description = '', joining, takesCredits } = program;
  const rules = { institutionId, joining, takesCredits };
  const { programId } = await useCases.institutions.createProgram(app, {
    ...rules,
    name,
    summary,
    description,
    parentId: null,
  });
  gather(helped, program.helps, programId);
  for (const part of program.subprograms) {
    const added = await useCases.institutions.createProgram(app, {
      ...rules,
      name: part.name,
      summary: part.summary,
      description: part.description ?? '',
      parentId: programId,
    });
    gather(helped, part.helps, added.programId);
  }
  for (const member of program.members) {
    const clientId = clients.get(member);
    if (clientId !== undefined) await useCases.institutions.addMember(app, { clientId, programId });
  }
};

const addTerms = async (
  { app, useCases, now }: Stage,
  institutionId: InstitutionId,
  { terms, present, timeZone }: DemoInstitution,
): Promise<TermId> => {
  const dateAfter = (days: number): string => useCases.calendar.dateIn(timeZone, now + days * DAY);
  let running: TermId | undefined;
  for (const { name, kind, from, to } of terms) {
    const term = { name, kind, startsOn: dateAfter(from), endsOn: dateAfter(to) };
    const { termId } = await useCases.institutions.addTerm(app, institutionId, term);
    if (name === present) running = termId;
  }
  if (running === undefined) throw new Error(`${present} is no term of its institution.`);
  return running;
};

const give = async (
  { app, useCases }: Stage,
  operatorId: number,
  allocation: { email: string; credits: number; termId: TermId; importKey: string },
): Promise<void> => {
  const operator = { adminUserId: operatorId };
  const { id } = await useCases.allocations.prepareAllocation(app, operator, {
    to: 'client',
    tell: true,
    note: '',
    ...allocation,
  });
  await useCases.allocations.applyRun(app, operator, id as CreditRunId);
  await useCases.allocations.workOnRuns(app);
};

/** Hosts say which programs their services help with, and where credits pay. */
const helpWithPrograms = async (
  { app, useCases }: Stage,
  helped: readonly Helped[],
  hosts: Cast['hosts'],
): Promise<void> => {
  for (const { host, service: name, programIds, credits } of helped) {
    const added = hosts.get(host);
    const id: ServiceId | undefined = added?.services.get(name);
    if (!added || id === undefined) throw new Error(`${host.slug} has no service "${name}".`);
    const viewer = { kind: 'host', hostId: added.hostId, adminUserId: added.adminUserId } as const;
    const service = await useCases.catalog.showService(app, viewer, id);
    await useCases.catalog.editService(app, viewer, id, { ...service, programIds, takesCredits: credits });
  }
};

/**
 * Institutions with their terms, programs and members, the services that help with them, and the credits of the term
 * that runs.
 * @returns gives the credits that wait for somebody without an account
 */
export const addInstitutions = async (
  stage: Stage,
  { hosts, clients, operatorId }: Cast,
): Promise<() => Promise<void>> => {
  const { app, useCases } = stage;
  const helped = new Map<string, Helped>();
  const waiting: (() => Promise<void>)[] = [];
  for (const institution of institutions) {
    const { name, timeZone, emailDomains } = institution;
    const added = await useCases.institutions.createInstitution(app, { name, timeZone, emailDomains });
    const institutionId = added.id as InstitutionId;
    const termId = await addTerms(stage, institutionId, institution);
    for (const program of institution.programs)
      await addProgram(stage, program, institutionId, helped, clients);
    for (const { client, credits } of institution.credits)
      await give(stage, operatorId, {
        email: client.email,
        credits,
        termId,
        importKey: `${institution.present}, ${client.displayName}`,
      });
    for (const { email, credits } of institution.waiting)
      waiting.push(() =>
        give(stage, operatorId, { email, credits, termId, importKey: `${institution.present}, ${email}` }),
      );
  }
  for (const program of programsForAll) await addProgram(stage, program, null, helped, clients);
  await helpWithPrograms(stage, [...helped.values()], hosts);
  return async () => {
    for (const one of waiting) await one();
  };
};
