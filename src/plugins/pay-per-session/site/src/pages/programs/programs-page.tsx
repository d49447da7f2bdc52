import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import { EmptyState } from '../../components/empty-state';
import type { Page, PageRequest } from '../../routing/page';
import { ProgramCard } from './program-card';
import { readOwnPrograms, readPrograms } from './read-programs';

interface ProgramsProps {
  request: PageRequest;
  programs: readonly ProgramNode[];
  /** Of which the reader is a member. */
  own: ReadonlySet<number>;
}

interface Group {
  id: string;
  title: string;
  programs: readonly ProgramNode[];
}

/** The reader's own first, then all others. */
const groupsOf = ({ request: { words }, programs, own }: ProgramsProps): Group[] => {
  const yours = programs.filter(({ id }) => own.has(id));
  const others = programs.filter(({ id }) => !own.has(id));
  return [
    { id: 'yours', title: words.programs.yours, programs: yours },
    { id: 'others', title: yours.length > 0 ? words.programs.others : words.programs.back, programs: others },
  ].filter((group) => group.programs.length > 0);
};

const Programs = (props: ProgramsProps): JSX.Element => {
  const { request, programs, own } = props;
  const { words, settings } = request;
  return (
    <div class="width stack programs">
      <header class="stack-s">
        <h1>{words.programs.title}</h1>
        {programs.length > 0 && <p class="lead">{words.programs.lead(settings.hostsLabel)}</p>}
      </header>
      {programs.length === 0 && (
        <EmptyState
          title={words.programs.emptyTitle}
          sentence={words.programs.emptySentence(settings.hostsLabel)}
        >
          <a class="button" href="/hosts">
            {words.home.seeAll(settings.hostsLabel)}
          </a>
        </EmptyState>
      )}
      {groupsOf(props).map((group) => (
        <section key={group.id} class="stack-s" aria-labelledby={group.id}>
          <h2 id={group.id} class="group-title">
            {group.title}
          </h2>
          <ul class="program-grid">
            {group.programs.map((program) => (
              <ProgramCard
                key={program.id}
                request={request}
                program={program}
                member={own.has(program.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

/** What can be joined, and the way to support with it. */
export const programsPage: Page = {
  path: '/programs',
  privacy: 'public',
  get: async (request) => {
    const programs = await readPrograms(request);
    const own = await readOwnPrograms(request);
    return {
      kind: 'page',
      title: request.words.programs.title,
      description: request.words.programs.lead(request.settings.hostsLabel),
      dependsOn: [],
      body: () => <Programs request={request} programs={programs} own={own} />,
    };
  },
};
