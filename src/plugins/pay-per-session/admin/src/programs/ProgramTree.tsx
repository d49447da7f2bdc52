import { useRef, useState } from 'react';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { ProgramPlace, ProgramTree as Tree } from '../../../shared/contracts/program';
import { AFTER_STEP } from '../parts/focus-next';
import { useSay } from '../say';
import {
  linesOf,
  project,
  stepsOf,
  withoutSubprogramsOf,
  type ProgramLine,
  type Projection,
} from './program-lines';
import type { ProgramMenuProps } from './ProgramMenu';
import { SortableLine } from './SortableLine';
import { levelsOf, treeKeyboardCoordinates } from './tree-keyboard';
import { useDragWords } from './use-drag-words';

interface ProgramTreeProps extends Pick<ProgramMenuProps, 'busy' | 'move' | 'begin'> {
  tree: Tree;
  /** Only these lines are shown, and nothing can be moved. */
  only: ((line: ProgramLine) => boolean) | null;
}

/** Every program with its subprograms, arranged by dragging or by the buttons of each line. */
export const ProgramTree = ({ tree, only, busy, move, begin }: ProgramTreeProps) => {
  const say = useSay();
  const [dragged, setDragged] = useState<number | null>(null);
  const [place, setPlace] = useState<Projection | null>(null);
  const all = linesOf(tree.programs, (id) => tree.use[id]?.joined ?? false);
  const lines = only ? all.filter(only) : withoutSubprogramsOf(all, dragged);
  const projectionOf = ({ active, over, delta }: Pick<DragMoveEvent, 'active' | 'over' | 'delta'>) =>
    over ? project(lines, Number(active.id), Number(over.id), levelsOf(delta.x)) : null;
  const placeNow = useRef<Projection | null>(null);
  const put = (projection: Projection | null) => {
    placeNow.current = projection;
    setPlace(projection);
  };
  const words = useDragWords(lines, placeNow);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: treeKeyboardCoordinates }),
  );
  const end = () => {
    setDragged(null);
    put(null);
  };
  const drop = (line: ProgramLine | undefined, to: ProgramPlace | null) => {
    end();
    if (line && to) move(line, { parentId: to.parentId, afterId: to.afterId });
  };
  if (lines.length === 0)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('program.noneFound')} />;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={words}
      onDragStart={({ active }) => setDragged(Number(active.id))}
      onDragMove={(event) => put(projectionOf(event))}
      onDragOver={(event) => put(projectionOf(event))}
      onDragEnd={(event) =>
        drop(
          lines.find(({ id }) => id === Number(event.active.id)),
          projectionOf(event),
        )
      }
      onDragCancel={end}
    >
      <SortableContext items={lines.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <Flex
          tag="ul"
          direction="column"
          alignItems="stretch"
          gap={2}
          aria-label={say('program.tree')}
          {...AFTER_STEP}
        >
          {lines.map((line) => (
            <SortableLine
              key={line.id}
              line={line}
              depth={line.id === dragged && place ? place.depth : line.depth}
              use={tree.use[line.id]}
              steps={only ? null : stepsOf(all, line)}
              busy={busy}
              move={move}
              begin={begin}
            />
          ))}
        </Flex>
      </SortableContext>
    </DndContext>
  );
};
