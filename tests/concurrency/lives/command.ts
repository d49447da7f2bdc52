import type fc from 'fast-check';
import type { World } from './world';

export type Life = fc.AsyncCommand<object, World>;

/** Something that may happen in a life, at any time. */
export const command = (name: string, run: (world: World) => Promise<void>): Life => ({
  check: () => true,
  run: (_, world) => run(world),
  toString: () => name,
});
