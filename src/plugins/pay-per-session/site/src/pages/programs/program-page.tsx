import type { JSX } from 'preact';
import { findProgram, type WantedProgram } from '../../../../server/src/catalog';
import type { ProgramNode, SubprogramNode } from '../../../../shared/contracts/program';
import { Refusal } from '../../../../server/src/platform/errors';
import { Paragraphs } from '../../components/paragraphs';
import { attempt } from '../../forms/attempt';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { changeMembership } from './change-membership';
import { Joining } from './joining';
import { findSupportPath, programPath, supportersPath } from './program-path';
import { readOwnPrograms, readPrograms } from './read-programs';

interface ProgramProps {
  request: PageRequest;
  program: ProgramNode;
  member: boolean;
  refusal?: Refusal | undefined;
}

const SubprogramLink = ({
  name,
  summary,
  to,
}: {
  name: string;
  summary: string;
  to: string;
}): JSX.Element => (
  <li class="subprogram">
    <h3>
      <a href={to}>{name}</a>
    </h3>
    {summary !== '' && <p class="small soft">{summary}</p>}
  </li>
);

/** Which part somebody needs support with; a program without several parts leads on at once. */
const Support = ({ request: { words }, program }: ProgramProps): JSX.Element => {
  const { subprograms } = program;
  const link = (part: SubprogramNode) => (
    <SubprogramLink key={part.id} name={part.name} summary={part.summary} to={supportersPath(part)} />
  );
  return (
    <section id="support" class="stack" aria-labelledby="support-title">
      <h2 id="support-title">{words.programs.findSupport}</h2>
      {subprograms.length > 1 ? (
        <>
          <div class="stack-s">
            <p>
              <strong>{words.programs.supportTitle}</strong>
            </p>
            <p class="soft">{words.programs.supportLead}</p>
          </div>
          <ul class="subprograms">
            {subprograms.map(link)}
            <SubprogramLink
              name={words.programs.everything(program.name)}
              summary=""
              to={supportersPath(program)}
            />
          </ul>
        </>
      ) : (
        <p>
          <a class="button" href={findSupportPath(program)}>
            {words.programs.findSupportWith(program.name)}
          </a>
        </p>
      )}
    </section>
  );
};

const Program = (props: ProgramProps): JSX.Element => {
  const { request, program } = props;
  const { words } = request;
  return (
    <article class="width stack program">
      <p>
        <a class="back" href="/programs">
          {words.programs.back}
        </a>
      </p>
      <header class="stack-s">
        <h1>{program.name}</h1>
        {program.institution && <p class="soft">{program.institution.name}</p>}
        {program.summary !== '' && <p class="lead">{program.summary}</p>}
      </header>
      <div class="two-columns">
        <div class="stack">
          <Support {...props} />
          {program.description !== '' && (
            <section class="stack-s" aria-labelledby="about">
              <h2 id="about">{words.programs.about(program.name)}</h2>
              <Paragraphs text={program.description} />
            </section>
          )}
        </div>
        <Joining {...props} />
      </div>
    </article>
  );
};

const found = async (request: PageRequest): Promise<WantedProgram> => {
  const wanted = findProgram(await readPrograms(request), request.params.slug ?? '');
  if (wanted === null) throw new Refusal('NOT_FOUND');
  return wanted;
};

const show = async (request: PageRequest, program: ProgramNode, refusal?: Refusal): Promise<PageAnswer> => {
  const own = await readOwnPrograms(request);
  return {
    kind: 'page',
    title: program.name,
    ...(refusal ? { status: refusal.status } : {}),
    ...(program.summary === '' ? {} : { description: program.summary }),
    ...(request.method === 'GET' ? { dependsOn: [] } : {}),
    body: () => (
      <Program request={request} program={program} member={own.has(program.id)} refusal={refusal} />
    ),
  };
};

/**
 * A program: support with it, what it is, and membership, which a form changes. The address of a subprogram leads to
 * its program.
 */
export const programPage: Page = {
  path: '/programs/:slug',
  privacy: 'public',
  get: async (request) => {
    const { program, subprogram } = await found(request);
    return subprogram === null ? show(request, program) : redirect(programPath(program));
  },
  post: async (request) => {
    const { program } = await found(request);
    const changed = await attempt(() => changeMembership(request, program));
    if (!changed.refusal) return changed.value;
    if (changed.refusal.code === 'SIGN_IN_REQUIRED') throw changed.refusal;
    return show(request, program, changed.refusal);
  },
};
