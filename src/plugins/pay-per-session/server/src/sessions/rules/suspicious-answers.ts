import { SUSPICIONS, type Suspicion } from '../../../../shared/contracts/suspicion';

/** What a client wrote with a request, and what is known beside it. */
export interface WrittenForm {
  /** Whether the client had to write at all; elsewhere an empty form is an ordinary one. */
  required: boolean;
  /** The answers to the host's questions, and the note; empty ones are left out by `textsOf`. */
  texts: readonly string[];
  /** The client's address, lower-cased; null where the account is gone. */
  email: string | null;
  /** How many other hosts have got the very same words from this client. */
  sentToOthers: number;
}

const LINK = /(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|net|org|info|biz|ru|xyz|top|shop|click|link)\b\S*/giu;
/** One character five times in a row, or one short piece four times. */
const REPEATED = /(\S)\1{4,}|\b(\S{2,8})(?:\s*\2){3,}/iu;
const SHORTEST_FORM = 20;
const SHOUTED_FROM = 12;
const LONG_ANSWER = 12;
const DISPOSABLE = new Set([
  '10minutemail.com',
  'dispostable.com',
  'fakeinbox.com',
  'getnada.com',
  'guerrillamail.com',
  'maildrop.cc',
  'mailinator.com',
  'mailnesia.com',
  'sharklasers.com',
  'temp-mail.org',
  'tempmail.com',
  'throwawaymail.com',
  'trashmail.com',
  'yopmail.com',
]);

const folded = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Every text somebody wrote, without those that were left empty. */
export const textsOf = (note: string, answers: readonly { answer: string }[]): string[] =>
  [...answers.map(({ answer }) => answer), note].filter((text) => text.trim() !== '');

const letters = (text: string): string => text.replace(/\P{L}/gu, '');

/** Keys beside each other hit twice in a row, or a long word without any vowel. */
const KEY_MASH = /(?:asdf|qwer|zxcv|hjkl|sdfg|fghj|dfgh){2,}|\b[b-df-hj-np-tv-xz]{7,}\b/iu;

const SIGNS: Record<Suspicion, (form: WrittenForm) => boolean> = {
  empty: ({ required, texts }) => required && texts.length === 0,
  short: ({ required, texts }) =>
    required && texts.length > 0 && letters(texts.join('')).length < SHORTEST_FORM,
  links: ({ texts }) => texts.join(' ').match(LINK) !== null,
  repeated: ({ texts }) => texts.some((text) => REPEATED.test(text)),
  // A short word such as "nothing" answers many questions.
  same_answers: ({ texts }) => {
    const long = texts.map(folded).filter((text) => text.length >= LONG_ANSWER);
    return new Set(long).size < long.length;
  },
  gibberish: ({ texts }) => texts.some((text) => KEY_MASH.test(text)),
  shouted: ({ texts }) =>
    texts.some((text) => {
      const said = letters(text.replace(LINK, ''));
      return said.length >= SHOUTED_FROM && said === said.toUpperCase() && said !== said.toLowerCase();
    }),
  sent_to_others: ({ sentToOthers }) => sentToOthers > 0,
  throwaway_email: ({ email }) => DISPOSABLE.has(email?.split('@')[1] ?? ''),
};

/**
 * What makes a form look fake or like spam, for the host to weigh before deciding. It points out and decides nothing:
 * no request is ever turned away by it.
 */
export const suspicionsOf = (form: WrittenForm): Suspicion[] =>
  SUSPICIONS.filter((sign) => SIGNS[sign](form));
