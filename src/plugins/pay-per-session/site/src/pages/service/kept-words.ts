import { MOST_QUESTIONS } from '../../../../shared/contracts/booking-rules';
import type { PageRequest } from '../../routing/page';

/** What somebody has typed or chosen on the way to a session, and must not lose when the time is gone; no password. */
const KEPT = [
  'account',
  'displayName',
  'email',
  'timeZone',
  'zone',
  'note',
  'location',
  'ifTaken',
  'payWith',
  'hours',
  'proposedDate',
  'proposedTime',
  'proposedZone',
  'proposedFold',
  ...Array.from({ length: MOST_QUESTIONS }, (_, index) => `answer${index}`),
];

/** The words of the sent form that go on to the next page, unseen. */
export const keptWords = ({ form }: Pick<PageRequest, 'form'>): Record<string, string> =>
  Object.fromEntries(KEPT.flatMap((name) => (form[name] ? [[name, form[name]]] : [])));

/** Filled in before anybody has typed anything. */
const ALWAYS_SENT = new Set(['zone', 'proposedZone']);

/** Whether anything was typed that a redirect would lose. */
export const hasWords = (request: Pick<PageRequest, 'form'>): boolean =>
  Object.keys(keptWords(request)).some((name) => !ALWAYS_SENT.has(name));
