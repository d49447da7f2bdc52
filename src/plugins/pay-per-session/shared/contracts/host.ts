import { z } from 'zod';
import { emailAddress, line } from './fields';
import type { ProfilePart } from './profile';

/** What an operator fills in to invite a host. */
export const invitationInput = z.object({
  email: emailAddress,
  firstName: line(40),
  lastName: line(40).or(z.literal('')).default(''),
});
export type InvitationInput = z.output<typeof invitationInput>;

export const HOST_STATES = ['invited', 'incomplete', 'without_service', 'paused', 'visible'] as const;
/** The first thing that keeps a host off the site, or `visible`. */
export type HostState = (typeof HOST_STATES)[number];

/** A host as operators see it. */
export interface HostListItem {
  id: number;
  displayName: string;
  email: string;
  slug: string;
  state: HostState;
  missing: ProfilePart[];
  /** 0 to 100. */
  progress: number;
  enabledServices: number;
  services: number;
  /** Has chosen a password: the invitation was accepted. */
  registered: boolean;
  /** May sign in: registered and not deactivated. */
  active: boolean;
  invitedAt: string;
  publicUrl: string;
}
