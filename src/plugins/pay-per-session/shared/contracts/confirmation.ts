import { z } from 'zod';

/**
 * Of a change that does something to what people have: the digest of the effects that were read. Without it such a
 * change is refused, and the refusal carries the effects.
 */
export const confirmation = z.object({ confirmed: z.string().max(100).optional() });

/** What a change would do, and by which digest it is confirmed. */
export interface EffectsToRead<Effect> {
  effects: readonly Effect[];
  digest: string;
}
