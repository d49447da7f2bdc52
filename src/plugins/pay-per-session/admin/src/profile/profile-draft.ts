import type { Picture, ProfileInput, ProfileView } from '../../../shared/contracts/profile';

/** The profile as it is being typed. */
export interface ProfileDraft extends Omit<ProfileInput, 'avatarId' | 'coverId'> {
  avatar: Picture | null;
  cover: Picture | null;
}

export const draftOf = (profile: ProfileView): ProfileDraft => ({
  displayName: profile.displayName,
  slug: profile.slug,
  headline: profile.headline,
  description: profile.description,
  avatar: profile.avatar,
  cover: profile.cover,
  timeZone: profile.timeZone,
  languages: profile.languages,
  contactNote: profile.contactNote,
  paused: profile.paused,
});

/** What the server takes. */
export const inputOf = ({ avatar, cover, ...draft }: ProfileDraft): ProfileInput => ({
  ...draft,
  avatarId: avatar?.id ?? null,
  coverId: cover?.id ?? null,
});

/** Whether saving would change anything. */
export const differs = (draft: ProfileDraft, profile: ProfileView): boolean =>
  JSON.stringify(inputOf(draft)) !== JSON.stringify(inputOf(draftOf(profile)));
