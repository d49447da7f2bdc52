import { createHash } from 'node:crypto';
import { Refusal } from './errors';

const digestOf = (effects: readonly object[]): string =>
  createHash('sha256').update(JSON.stringify(effects)).digest('base64url');

/**
 * Lets a change pass that does nothing to what people have, or of which somebody has read what it does. The refusal
 * carries the effects and their digest, which comes back as `confirmed`.
 * @param essence what of an effect has to be what was read; numbers that move by themselves may be left out
 * @throws Refusal EFFECTS_UNREAD, or EFFECTS_CHANGED where other effects were read
 */
export const mustBeConfirmed = <Effect extends object>(
  effects: readonly Effect[],
  confirmed: string | undefined,
  essence: (effect: Effect) => object = (effect) => effect,
): void => {
  if (effects.length === 0) return;
  const digest = digestOf(effects.map(essence));
  if (confirmed === digest) return;
  const code = confirmed === undefined ? 'EFFECTS_UNREAD' : 'EFFECTS_CHANGED';
  throw new Refusal(code, {}, {}, { effects, digest });
};
