import { z } from 'zod';
import { emailAddress, rowId, searchText } from './fields';
import type { ProgramNode } from './program';

/** How a member came in. */
export const WAYS_IN = ['open', 'domain', 'invitation', 'operator'] as const;
export type WayIn = (typeof WAYS_IN)[number];

export const MEMBERS_PER_PAGE = 50;

const cursor = z.string().max(40).optional().catch(undefined);

/** Which members of a program are listed: those of now, or those who have left. */
export const memberFilters = z.object({
  who: z.enum(['members', 'left']).catch('members'),
  search: searchText.optional().catch(undefined),
  after: cursor,
  before: cursor,
});
export type MemberFilters = z.output<typeof memberFilters>;

/** As listed, in the reader's language. */
export const memberExport = memberFilters.extend({ language: z.string().max(20).catch('en') });

export interface MemberView {
  clientId: number;
  displayName: string;
  email: string;
  via: WayIn;
  /** ISO 8601, UTC. */
  joinedAt: string;
  leftAt: string | null;
}

/** Whose membership an operator ends. */
export const removalInput = z.object({ clientId: rowId });

/** An address that was invited and has not joined by it. */
export interface ProgramInvitationView {
  id: number;
  email: string;
  /** ISO 8601, UTC. */
  invitedAt: string;
}

export interface MemberPage {
  program: Pick<ProgramNode, 'id' | 'name' | 'joining' | 'enabled'> & {
    institution: Omit<NonNullable<ProgramNode['institution']>, 'emailDomains'> | null;
  };
  items: MemberView[];
  previous: string | null;
  next: string | null;
  counts: { members: number; left: number; invitations: number };
  /** Found by the search; equals the tab's count where nothing is searched. */
  total: number;
}

const MOST_INVITED_AT_ONCE = 200;

/** E-mail addresses, separated by commas, semicolons, spaces or lines; `Ada <ada@uni.example>` names one too. */
export const programInvitationInput = z.object({
  addresses: z
    .string({ error: 'required' })
    .max(40_000, 'tooLong')
    .transform((text) => [
      ...new Set(
        text
          .replace(/[^<>\n,;]*<([^<>\s]+)>/gu, ' $1 ')
          .split(/[\s,;]+/u)
          .filter((part) => part !== '')
          .map((part) => part.toLowerCase()),
      ),
    ])
    .pipe(z.array(z.string()).min(1, 'required').max(MOST_INVITED_AT_ONCE, 'tooManyAddresses')),
});
export type ProgramInvitationInput = z.output<typeof programInvitationInput>;

/** Whether one of the typed addresses is an e-mail address. */
export const isEmail = (text: string): boolean => emailAddress.safeParse(text).success;

/** What became of each address. */
export interface ProgramInvitationResult {
  invited: string[];
  /** Invited before; the mail was sent again with a new link. */
  again: string[];
  /** Members already. */
  members: string[];
  /** Not e-mail addresses. */
  unreadable: string[];
}

/** A client's membership. */
export interface MembershipView {
  programId: number;
  slug: string;
  name: string;
  institution: { id: number; name: string } | null;
  takesCredits: boolean;
  enabled: boolean;
  via: WayIn;
  /** ISO 8601, UTC. */
  joinedAt: string;
}
