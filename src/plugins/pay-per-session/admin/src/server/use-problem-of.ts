import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../say';
import { problemOf, type Problem } from './problem';
import { useSayRefusal } from './use-say-refusal';

/** Reads a failed request for whoever looks at the panel. */
export const useProblemOf = (): ((error: unknown) => Problem) => {
  const { locale } = useIntl();
  const say = useSay();
  const sayRefusal = useSayRefusal();
  return useCallback(
    (error) => problemOf(error, { language: locale, say, sayRefusal }),
    [locale, say, sayRefusal],
  );
};
