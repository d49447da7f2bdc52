import type { Suspicion } from '../../contracts/suspicion';

/** What makes a form look fake or like spam, as the host reads it. */
export const suspicions: Record<Suspicion, string> = {
  empty: 'Nothing was written at all.',
  short: 'The answers are very short.',
  links: 'It contains links.',
  repeated: 'Characters or words are repeated many times.',
  same_answers: 'Several questions have the same answer.',
  gibberish: 'Some of it looks typed at random.',
  shouted: 'Whole answers are in capital letters.',
  sent_to_others: 'The same text was sent to somebody else, too.',
  throwaway_email: 'The e-mail address is of a kind that is thrown away after use.',
};
