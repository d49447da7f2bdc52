import { z } from 'zod';
import { idempotencyKey, line, prose, rowId } from './fields';

/** How clients come into a program. */
export const WAYS_OF_JOINING = ['open', 'domain', 'invitation'] as const;
export type WayOfJoining = (typeof WAYS_OF_JOINING)[number];

const words = {
  name: line(100),
  /** One sentence for cards. */
  summary: line(200).or(z.literal('')).default(''),
  description: prose(4000).or(z.literal('')).default(''),
};

/** What an operator fills in for a program; a subprogram has the words only, everything else is its program's. */
export const programInput = z.object({
  ...words,
  /** Null is for everybody. */
  institutionId: rowId.nullable().default(null),
  joining: z.enum(WAYS_OF_JOINING, 'unknownChoice').default('open'),
  takesCredits: z.boolean().default(false),
});
export type ProgramInput = z.output<typeof programInput>;

/** A new one; `parentId` makes it a subprogram of that program. */
export const newProgramInput = programInput.extend({
  parentId: rowId.nullable().default(null),
  /** Of the form, by which it is made once. */
  idempotencyKey: idempotencyKey.optional(),
});
export type NewProgramInput = z.output<typeof newProgramInput>;

/** Where a program is to stand: under which program, if any, and after which of those there; null is first. */
export const programPlace = z.object({
  parentId: rowId.nullable(),
  afterId: rowId.nullable(),
});
export type ProgramPlace = z.output<typeof programPlace>;

/** Who can pay services with credits: members of a program, with those of its institution. */
export interface Payers {
  program: string;
  institution: string;
}

/** What a change of the tree does to who can pay with credits. */
export interface PayersEffect {
  kind: 'gone' | 'come' | 'change';
  programId: number;
  /** Services on offer that take credits and help with it. */
  services: number;
  /** Members of the program that could pay so far. */
  members: number;
  before: Payers | null;
  after: Payers | null;
}

interface ProgramWords {
  id: number;
  slug: string;
  name: string;
  summary: string;
  description: string;
  enabled: boolean;
}

export type SubprogramNode = ProgramWords;

/** A program with its subprograms, in the operator's order. */
export interface ProgramNode extends ProgramWords {
  /** Whose it is; its domains are those that open a program joined by domain. Null where it is for everybody. */
  institution: { id: number; name: string; slug: string; enabled: boolean; emailDomains: string[] } | null;
  joining: WayOfJoining;
  takesCredits: boolean;
  subprograms: SubprogramNode[];
}

/** What an operator sees of each beside that. */
export interface ProgramUse {
  /** Clients who are members now; subprograms have none of their own. */
  members: number;
  /** Services that help with it. */
  services: number;
  /** Somebody has joined it or is invited to it: it stays a program of its institution. */
  joined: boolean;
  /** Nobody has ever joined it and no service helps with it, so it can be removed. */
  removable: boolean;
}

export interface ProgramTree {
  programs: ProgramNode[];
  /** By program and subprogram; empty for hosts. */
  use: Record<string, ProgramUse>;
}
