import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useLabelFacts } from './panel/use-labels';
import { PLUGIN_ID } from './plugin-id';
import en from './translations/en.json';

export type WordKey = keyof typeof en;
export type Say = (key: WordKey, facts?: Record<string, string | number>) => string;

/** A word of `translations` as react-intl wants it, for places outside React. */
export const message = (key: WordKey) => ({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] });

/** Says a word of `translations` in the panel's language; what the site calls its people stands in it by itself. */
export const useSay = (): Say => {
  const { formatMessage } = useIntl();
  const labels = useLabelFacts();
  return useCallback(
    (key, facts) => formatMessage(message(key), { ...labels, ...facts }),
    [formatMessage, labels],
  );
};
