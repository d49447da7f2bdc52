import type { Refusal } from '../../../server/src/platform/errors';
import { sayRefusal } from '../../../shared/words';
import type { PageRequest } from '../routing/page';

/** A refusal's sentence in the reader's language, with the labels of the site and the words of its pages. */
export const say = (
  { words, settings }: PageRequest,
  { code, facts }: Pick<Refusal, 'code' | 'facts'>,
): string =>
  sayRefusal(words.dateLocale, code, facts, {
    labels: settings,
    statuses: words.sessions.status(settings),
  });
