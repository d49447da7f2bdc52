import { PROFILE_PARTS, REQUIRED_PARTS, type ProfilePart } from '../../../../shared/contracts/profile';

/** What of a profile counts: texts as stored, pictures as present or not. */
export type ProfileParts = Readonly<Record<ProfilePart, string | boolean | null>>;

const isFilled = (value: string | boolean | null): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value === true;

/** What is still empty, the strongly suggested cover included, in the order people fill it in. */
export const missingParts = (profile: ProfileParts): ProfilePart[] =>
  PROFILE_PARTS.filter((part) => !isFilled(profile[part]));

/** Complete: everything but the cover is there. */
export const isComplete = (missing: readonly ProfilePart[]): boolean =>
  !REQUIRED_PARTS.some((part) => missing.includes(part));

/** Share of the parts that is filled, 0 to 100. */
export const progressOf = (missing: readonly ProfilePart[]): number =>
  Math.round(((PROFILE_PARTS.length - missing.length) / PROFILE_PARTS.length) * 100);
