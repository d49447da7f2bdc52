import { z } from 'zod';
import { PARTIES } from '../session-status';

/** A new link for one of the two. `replaces` is the link they were seen to have: a second click replaces nothing. */
export const linkInput = z.object({
  party: z.enum(PARTIES, 'unknownChoice'),
  replaces: z.number().int().nullable(),
});
