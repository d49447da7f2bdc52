/** A subprogram that services help with. */
export interface OfferedSubprogram {
  id: number;
  slug: string;
  name: string;
  summary: string;
}

/** How somebody becomes a member of a program. */
export const WAYS_OF_JOINING = ['open', 'domain', 'invitation'] as const;
export type WayOfJoining = (typeof WAYS_OF_JOINING)[number];

/** An enabled program as hosts and visitors see it, with its enabled subprograms, in the operator's order. */
export interface OfferedProgram extends OfferedSubprogram {
  description: string;
  /** Whose it is; null where it is for everybody. */
  institution: { id: number; name: string; emailDomains: string[] } | null;
  joining: WayOfJoining;
  /** Whether its members may pay by session credits; only an institution has any to give. */
  takesCredits: boolean;
  subprograms: OfferedSubprogram[];
}
