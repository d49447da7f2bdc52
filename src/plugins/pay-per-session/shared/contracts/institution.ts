import { z } from 'zod';
import { MOST_DOMAINS, readDomain } from '../email-domain';
import { idempotencyKey, line, plainDate, searchText, timeZone } from './fields';

const emailDomain = z
  .string({ error: 'required' })
  .transform((text, context) => {
    const domain = readDomain(text);
    if (domain === null) context.addIssue({ code: 'custom', message: 'notADomain' });
    return domain ?? '';
  })
  .pipe(z.string());

/** What an operator fills in to create or edit an institution. */
export const institutionInput = z.object({
  name: line(100),
  /** Its terms begin and end by clocks in this zone. */
  timeZone,
  /** Whoever has an address in one of these may join programs that are joined by domain. */
  emailDomains: z
    .array(emailDomain, { error: 'notReadable' })
    .max(MOST_DOMAINS, 'tooMany')
    .transform((domains) => [...new Set(domains)])
    .default([]),
});
export type InstitutionInput = z.output<typeof institutionInput>;

/** A new one; of a form, the form's key, by which it is made once. */
export const newInstitution = institutionInput.extend({ idempotencyKey: idempotencyKey.optional() });
export type NewInstitution = z.output<typeof newInstitution>;

export const TERM_KINDS = ['semester', 'trimester', 'quarter', 'year'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

const DAY = 86_400_000;
const MOST_DAYS = 740;

/** Dates of the institution's calendar; both belong to the term. */
export const termInput = z
  .object({
    name: line(100),
    kind: z.enum(TERM_KINDS, 'unknownChoice'),
    startsOn: plainDate,
    endsOn: plainDate,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], error: 'endsBeforeItBegins' })
  .refine(({ startsOn, endsOn }) => (Date.parse(endsOn) - Date.parse(startsOn)) / DAY < MOST_DAYS, {
    path: ['endsOn'],
    error: 'termTooLong',
  });
export type TermInput = z.output<typeof termInput>;

/** A new one, with the form's key. */
export const newTerm = termInput.and(z.object({ idempotencyKey: idempotencyKey.optional() }));
export type NewTerm = z.output<typeof newTerm>;

export const institutionFilters = z.object({ search: searchText.optional().catch(undefined) });
export type InstitutionFilters = z.output<typeof institutionFilters>;

/** Where a term stands now. */
export type TermState = 'over' | 'running' | 'to_come';

/** What the credits of a term are: how many clients have some, and the sums of what they have. */
export interface TermCredits {
  clients: number;
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
}

export interface TermView {
  id: number;
  name: string;
  kind: TermKind;
  startsOn: string;
  endsOn: string;
  /** ISO 8601, UTC: its first instant, and the first one after it. */
  startsAt: string;
  endsAt: string;
  state: TermState;
  credits: TermCredits;
}

export interface InstitutionItem {
  id: number;
  name: string;
  slug: string;
  timeZone: string;
  emailDomains: string[];
  enabled: boolean;
  /** Programs that are enabled, without subprograms. */
  programs: number;
  /** Clients who are members of at least one of its programs. */
  members: number;
  /** The term that runs now. */
  runningTerm: { name: string; endsOn: string } | null;
}

export interface InstitutionList {
  items: InstitutionItem[];
  /** There are more than are shown: a search finds them. */
  more: boolean;
}

export interface InstitutionView extends Omit<InstitutionItem, 'programs' | 'members' | 'runningTerm'> {
  /** The date its calendar shows now. */
  today: string;
  /** In the order of time. */
  terms: TermView[];
}

/**
 * What a change of dates or zone does to credits that people have: `running`, `to_come` and `over` name how the term
 * stands before and after.
 */
export const TERM_EFFECTS = [
  'expires_now',
  'waits',
  'opens_now',
  'runs_again',
  'comes_again',
  'ends_sooner',
  'ends_later',
  'shifts',
] as const;
export type TermEffectKind = (typeof TERM_EFFECTS)[number];

export interface TermEffect {
  kind: TermEffectKind;
  termId: number;
  termName: string;
  /** How the term's credits stand now. */
  credits: TermCredits;
  before: { startsAt: string; endsAt: string };
  after: { startsAt: string; endsAt: string };
}
