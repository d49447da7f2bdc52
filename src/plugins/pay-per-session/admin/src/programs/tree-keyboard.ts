import type { KeyboardCoordinateGetter } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';

/** So far to the side is one level, in pixels. */
const INDENT = 40;

/** Levels that a distance to the side stands for. */
export const levelsOf = (distance: number): number => Math.round(distance / INDENT);

/** Up and down go to the neighbouring lines, left and right change the level. */
export const treeKeyboardCoordinates: KeyboardCoordinateGetter = (event, args) => {
  if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight')
    return sortableKeyboardCoordinates(event, args);
  event.preventDefault();
  const { x, y } = args.currentCoordinates;
  return { x: x + (event.code === 'ArrowRight' ? INDENT : -INDENT), y };
};
