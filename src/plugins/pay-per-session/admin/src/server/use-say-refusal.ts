import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { RefusalCode, RefusalFacts } from '../../../shared/refusals';
import { sayRefusal } from '../../../shared/words';
import { useLabels } from '../panel/use-labels';

export type SayRefusal = (code: RefusalCode, facts?: RefusalFacts) => string;

/** Says why the server refused something, in the panel's language and with the site's labels. */
export const useSayRefusal = (): SayRefusal => {
  const { locale } = useIntl();
  const labels = useLabels();
  return useCallback((code, facts) => sayRefusal(locale, code, facts, { labels }), [locale, labels]);
};
