import type { RefObject } from 'react';
import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';
import { useSay } from '../say';
import type { ProgramLine, Projection } from './program-lines';

interface DragWords {
  announcements: Announcements;
  screenReaderInstructions: ScreenReaderInstructions;
}

/** What a screen reader says while a line is moved. `placeNow` is what it says of: it is asked before React has drawn. */
export const useDragWords = (
  lines: readonly ProgramLine[],
  placeNow: RefObject<Projection | null>,
): DragWords => {
  const say = useSay();
  const nameOf = (id: number | string): string => lines.find((line) => line.id === Number(id))?.name ?? '';
  const where = (id: number | string, over: number | string | undefined): string => {
    const name = nameOf(id);
    const parent = placeNow.current?.parent;
    if (parent) return say('drag.overSub', { name, parent: parent.name });
    const index = lines.findIndex((line) => line.id === Number(over ?? id));
    return say('drag.over', { name, place: index + 1, count: lines.length });
  };
  return {
    screenReaderInstructions: { draggable: say('drag.instructions') },
    announcements: {
      onDragStart: ({ active }) => say('drag.picked', { name: nameOf(active.id) }),
      onDragMove: ({ active, over }) => where(active.id, over?.id),
      onDragOver: ({ active, over }) => where(active.id, over?.id),
      onDragEnd: ({ active }) => say('drag.dropped', { name: nameOf(active.id) }),
      onDragCancel: ({ active }) => say('drag.cancelled', { name: nameOf(active.id) }),
    },
  };
};
