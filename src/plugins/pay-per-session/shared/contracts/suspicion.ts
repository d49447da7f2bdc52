/** What can make a request's form look fake or like spam; only ever pointed out to the host, who decides. */
export const SUSPICIONS = [
  'empty',
  'short',
  'links',
  'repeated',
  'same_answers',
  'gibberish',
  'shouted',
  'sent_to_others',
  'throwaway_email',
] as const;
export type Suspicion = (typeof SUSPICIONS)[number];
