import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import type { PageRequest } from '../../routing/page';
import { ProgramCard } from '../programs/program-card';
import { readOwnPrograms, readPrograms } from '../programs/read-programs';

/** A row of them; all of them have a page. */
const SHOWN = 3;

export interface ProgramsShown {
  programs: readonly ProgramNode[];
  /** Of which the reader is a member. */
  own: ReadonlySet<number>;
}

/** The first programs, the reader's own before all others. */
export const readSomePrograms = async (request: PageRequest): Promise<ProgramsShown> => {
  const [programs, own] = await Promise.all([readPrograms(request), readOwnPrograms(request)]);
  const ownFirst = [...programs].sort((one, other) => Number(own.has(other.id)) - Number(own.has(one.id)));
  return { programs: ownFirst.slice(0, SHOWN), own };
};

/** Some programs with the way to support; nothing where there are none. */
export const SomePrograms = ({
  request,
  programs,
  own,
}: ProgramsShown & { request: PageRequest }): JSX.Element | null => {
  const { words } = request;
  if (programs.length === 0) return null;
  return (
    <section class="home-section" aria-labelledby="programs">
      <div class="section-head">
        <h2 id="programs">{words.programs.homeTitle}</h2>
        <a href="/programs">{words.programs.seeAll}</a>
      </div>
      <ul class="program-grid">
        {programs.map((program) => (
          <ProgramCard key={program.id} request={request} program={program} member={own.has(program.id)} />
        ))}
      </ul>
    </section>
  );
};
