import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import type { ProgramPlace, ProgramTree as Tree } from '../../../shared/contracts/program';
import { Choice } from '../parts/Choice';
import { Reading } from '../parts/Reading';
import { SearchForm } from '../parts/SearchForm';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { filterOf, institutionsOf, type Wanted } from './program-filter';
import { MoveDialog, type UnreadMove } from './MoveDialog';
import { treeWith, type ProgramLine } from './program-lines';
import { ProgramDialog, type ProgramSubject } from './ProgramDialog';
import type { ProgramTask } from './ProgramMenu';
import { ProgramTaskDialog } from './ProgramTaskDialog';
import { ProgramTree } from './ProgramTree';

/** Fewer are seen at a glance. */
const WORTH_SEARCHING = 8;

interface ArrangeProps {
  tree: Tree;
  replace(tree: Tree): void;
  again(): void;
  add(subject: ProgramSubject): void;
}

const Arrange = ({ tree, replace, again, add }: ArrangeProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [params, setParams] = useSearchParams();
  const [unread, setUnread] = useState<UnreadMove | null>(null);
  const [task, setTask] = useState<{ verb: 'disable' | 'remove'; line: ProgramLine } | null>(null);
  const wanted = { search: params.get('search') ?? '', institution: params.get('institution') ?? '' };
  const only = filterOf(wanted);
  const set = (part: Partial<Wanted>) =>
    setParams(Object.fromEntries(Object.entries({ ...wanted, ...part }).filter(([, value]) => value !== '')));

  const move = async (line: ProgramLine, place: ProgramPlace) => {
    const before = tree;
    replace({ ...tree, programs: treeWith(tree.programs, line.id, place) });
    const sent = await send<Tree>('post', `/programs/${line.id}/place`, place, true);
    if (sent?.ok) {
      replace(sent.value);
      return;
    }
    replace(before);
    if (!sent) return;
    if (sent.problem.toRead) {
      setUnread({ line, place, toRead: sent.problem.toRead });
      return;
    }
    toggleNotification({ type: 'danger', message: sent.problem.sentence });
    again();
  };
  const enable = async ({ id, name }: ProgramLine) => {
    const sent = await send<Tree>('post', `/programs/${id}/enable`);
    if (!sent?.ok) return;
    replace(sent.value);
    toggleNotification({ type: 'success', message: say('program.nowEnabled', { name }) });
  };
  const begin = (kind: ProgramTask, line: ProgramLine) => {
    if (kind === 'edit') add({ kind, line });
    else if (kind === 'addSub') add({ kind: 'subprogram', parent: line.program });
    else if (kind === 'enable') void enable(line);
    else setTask({ verb: kind, line });
  };

  return (
    <>
      {(tree.programs.length > WORTH_SEARCHING || only !== null) && (
        <Flex gap={3} wrap="wrap" paddingBottom={4}>
          <SearchForm
            key={wanted.search}
            current={wanted.search}
            label={say('program.search')}
            search={(search) => set({ search })}
          />
          <Choice
            label={say('program.institution')}
            value={wanted.institution}
            options={institutionsOf(tree, say('program.forEverybody'))}
            choose={(institution) => set({ institution })}
          />
          {only && (
            <Typography variant="pi" textColor="neutral600">
              {say('program.searching')}
            </Typography>
          )}
        </Flex>
      )}
      <ProgramTree
        tree={tree}
        only={only}
        busy={busy}
        move={(line, place) => void move(line, place)}
        begin={begin}
      />
      {unread && (
        <MoveDialog
          move={unread}
          onClose={() => setUnread(null)}
          onMoved={(moved) => {
            setUnread(null);
            replace(moved);
          }}
        />
      )}
      {task && (
        <ProgramTaskDialog
          {...task}
          onClose={() => setTask(null)}
          onDone={(changed, message) => {
            setTask(null);
            replace(changed);
            toggleNotification({ type: 'success', message });
          }}
        />
      )}
    </>
  );
};

/** Programs and subprograms, arranged; for operators. */
const ProgramsPage = () => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const programs = useRead<Tree>('/programs');
  const [subject, setSubject] = useState<ProgramSubject | null>(null);
  const add = (
    <Button startIcon={<Plus />} onClick={() => setSubject({ kind: 'program' })} fullWidth>
      {say('program.new')}
    </Button>
  );
  const isFixed = (tree: Tree): boolean =>
    subject?.kind === 'edit' && (tree.use[subject.line.id]?.joined ?? false);
  return (
    <Page.Main>
      <Page.Title>{say('menu.programs')}</Page.Title>
      <Layouts.Header title={say('menu.programs')} subtitle={say('program.subtitle')} primaryAction={add} />
      <Layouts.Content>
        <Reading of={programs}>
          {(tree) => (
            <>
              {tree.programs.length === 0 ? (
                <EmptyStateLayout
                  icon={<EmptyDocuments width="16rem" />}
                  content={say('program.none')}
                  action={<Box>{add}</Box>}
                />
              ) : (
                <Arrange tree={tree} replace={programs.replace} again={programs.again} add={setSubject} />
              )}
              {subject && (
                <ProgramDialog
                  subject={subject}
                  fixed={isFixed(tree)}
                  onClose={() => setSubject(null)}
                  onSaved={(changed, name) => {
                    setSubject(null);
                    programs.replace(changed);
                    toggleNotification({ type: 'success', message: say('program.saved', { name }) });
                  }}
                />
              )}
            </>
          )}
        </Reading>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ProgramsPage;
