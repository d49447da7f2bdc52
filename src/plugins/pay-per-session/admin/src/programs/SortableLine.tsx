import { Box, Flex } from '@strapi/design-system';
import { Drag } from '@strapi/icons';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { styled } from 'styled-components';
import { useSay } from '../say';
import { ProgramFace } from './ProgramFace';
import { ProgramMenu, type ProgramMenuProps } from './ProgramMenu';

const Handle = styled.button`
  flex: none;
  display: grid;
  place-items: center;
  width: 3.2rem;
  height: 3.2rem;
  padding: 0;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: grab;
  touch-action: none;

  &:disabled {
    cursor: default;
    opacity: 0.4;
  }
  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Line = styled.li<{ $depth: number; $dragged: boolean }>`
  padding-inline-start: ${({ $depth, theme }) => ($depth === 0 ? '0' : theme.spaces[8])};
  opacity: ${({ $dragged }) => ($dragged ? 0.5 : 1)};
  list-style: none;
`;

interface SortableLineProps extends ProgramMenuProps {
  /** How deep it would stand while it is dragged. */
  depth: 0 | 1;
}

/** One line of the tree: dragged by its handle, with a pointer or the keyboard. */
export const SortableLine = ({ depth, ...menu }: SortableLineProps) => {
  const say = useSay();
  const { line, use, steps } = menu;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: line.id, disabled: steps === null });
  return (
    <Line
      ref={setNodeRef}
      $depth={depth}
      $dragged={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Box background="neutral0" hasRadius borderColor={isDragging ? 'primary600' : 'neutral150'} padding={3}>
        <Flex gap={2} alignItems="flex-start">
          <Handle
            ref={setActivatorNodeRef}
            type="button"
            {...attributes}
            {...listeners}
            aria-label={say('program.drag', { name: line.name })}
            disabled={steps === null}
          >
            <Drag aria-hidden />
          </Handle>
          <Flex flex="1" minWidth={0} gap={2} wrap="wrap" justifyContent="flex-end" alignItems="flex-start">
            <Box flex="1 1 20rem" minWidth={0}>
              <ProgramFace line={line} use={use} />
            </Box>
            <ProgramMenu {...menu} />
          </Flex>
        </Flex>
      </Box>
    </Line>
  );
};
