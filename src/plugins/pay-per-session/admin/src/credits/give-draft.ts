import type { CreditPlaces, RunWay } from '../../../shared/contracts/allocation';
import type { RefusalCode } from '../../../shared/refusals';
import type { Problem } from '../server/problem';

export const WAYS: readonly RunWay[] = ['client', 'group', 'file'];

/** What somebody is typing. */
export interface GiveDraft {
  way: RunWay;
  termId: string;
  programId: string;
  email: string;
  credits: string;
  note: string;
  importKey: string;
  strangers: 'wait' | 'refuse';
  tell: boolean;
  list: File | null;
}

/** The first term that runs, else the next one to come. */
const firstTerm = (institutions: CreditPlaces['institutions']): string => {
  const terms = institutions.flatMap((institution) => institution.terms);
  const chosen = terms.find(({ state }) => state === 'runs') ?? terms.find(({ state }) => state === 'comes');
  return chosen ? String(chosen.id) : '';
};

/** What the address asks for, such as another list for the same term, as far as it can be had. */
const askedTerm = (institutions: CreditPlaces['institutions'], asked: URLSearchParams): string | undefined =>
  institutions
    .flatMap(({ terms }) => terms)
    .filter(({ state }) => state !== 'over')
    .map(({ id }) => String(id))
    .find((id) => id === asked.get('termId'));

export const emptyDraft = (
  institutions: CreditPlaces['institutions'],
  asked = new URLSearchParams(),
): GiveDraft => ({
  way: WAYS.find((way) => way === asked.get('way')) ?? 'client',
  termId: askedTerm(institutions, asked) ?? firstTerm(institutions),
  programId: '',
  email: '',
  credits: '2',
  note: '',
  importKey: '',
  strangers: 'wait',
  tell: true,
  list: null,
});

/** A name for an allocation that nobody has typed one for: what it is, and when, so that a corrected list has another. */
export const suggestedKey = ({ way, email, list }: GiveDraft, programName: string, now: Date): string => {
  const what = { client: email.trim(), group: programName, file: list?.name ?? '' }[way];
  const moment = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium' }).format(now);
  return what === '' ? '' : `${what}, ${moment}`.slice(0, 100);
};

/** What is sent: a form where a list goes along. */
export const requestOf = (draft: GiveDraft, importKey: string): { path: string; body: unknown } => {
  const { way, termId, credits, note, tell, strangers, list } = draft;
  if (way !== 'file') {
    const whom = way === 'client' ? { email: draft.email } : { programId: draft.programId };
    return { path: '/credit-runs', body: { to: way, termId, credits, note, tell, importKey, ...whom } };
  }
  const body = new FormData();
  const fields = { termId, importKey, strangers, tell: String(tell) };
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (list) body.set('list', list);
  return { path: '/credit-lists', body };
};

/** The field that a refusal is about. */
const FIELD_OF: Partial<Record<RefusalCode, keyof GiveDraft>> = {
  LIST_TOO_LARGE: 'list',
  LIST_EMPTY: 'list',
  LIST_IS_WORKBOOK: 'list',
  LIST_NOT_TEXT: 'list',
  LIST_QUOTE_OPEN: 'list',
  LIST_TOO_LONG: 'list',
  LIST_COLUMNS_MISSING: 'list',
  IMPORT_KEY_USED: 'importKey',
  GROUP_EMPTY: 'programId',
};

/** What is wrong, field by field; nothing where it is about none of them. */
export const wrongFieldsOf = ({ code, sentence, fields }: Problem): Record<string, string> => {
  const field = code === undefined ? undefined : FIELD_OF[code];
  return field === undefined ? fields : { ...fields, [field]: sentence };
};
