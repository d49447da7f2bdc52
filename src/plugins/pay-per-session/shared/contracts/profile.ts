import { z } from 'zod';
import { rowId, line, prose, timeZone } from './fields';

/** What a complete profile has; the cover is strongly suggested and counts for the meter, not for completeness. */
export const PROFILE_PARTS = [
  'displayName',
  'headline',
  'description',
  'avatar',
  'timeZone',
  'cover',
] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];
export const REQUIRED_PARTS = PROFILE_PARTS.filter((part) => part !== 'cover');

/** The profile form may be saved half-filled; visibility needs the required parts. */
export const profileInput = z.object({
  displayName: line(80),
  slug: z
    .string({ error: 'required' })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]$/u, 'notASlug'),
  headline: line(140).or(z.literal('')).default(''),
  description: prose(6000).or(z.literal('')).default(''),
  avatarId: rowId.nullable().default(null),
  coverId: rowId.nullable().default(null),
  timeZone: timeZone.or(z.literal('')).default(''),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'unknownLanguage'))
    .max(12, 'tooMany')
    .default([]),
  contactNote: line(280).or(z.literal('')).default(''),
  paused: z.boolean().default(false),
});
export type ProfileInput = z.output<typeof profileInput>;

export interface Picture {
  id: number;
  url: string;
  width: number | null;
  height: number | null;
  alt: string;
}

/** A host's own profile as the admin panel shows it. */
export interface ProfileView {
  id: number;
  displayName: string;
  slug: string;
  headline: string;
  description: string;
  avatar: Picture | null;
  cover: Picture | null;
  timeZone: string;
  languages: string[];
  contactNote: string;
  paused: boolean;
  /** What is still missing, in the order of PROFILE_PARTS. */
  missing: ProfilePart[];
  /** Share of PROFILE_PARTS that is filled, 0 to 100. */
  progress: number;
  enabledServices: number;
  visible: boolean;
  publicUrl: string;
}
