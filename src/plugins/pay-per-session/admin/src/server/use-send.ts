import { useCallback, useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { holdFocus } from '../parts/focus-next';
import { PLUGIN_ID } from '../plugin-id';
import { useSay } from '../say';
import { problemOf, type Problem } from './problem';

export type Sent<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export interface Sender {
  /** A request is under way; a second one is not sent meanwhile. */
  busy: boolean;
  /** Sends, and says what went wrong in a notification unless `quietly`. Null where one was under way already. */
  send<T>(method: 'post' | 'put', path: string, body?: unknown, quietly?: boolean): Promise<Sent<T> | null>;
}

/** Changes something on the server, one request at a time. */
export const useSend = (): Sender => {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const { locale } = useIntl();
  const say = useSay();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);

  const send = useCallback(
    async <T>(
      method: 'post' | 'put',
      path: string,
      body: unknown = {},
      quietly = false,
    ): Promise<Sent<T> | null> => {
      if (underWay.current) return null;
      underWay.current = true;
      const giveFocusBack = holdFocus();
      setBusy(true);
      try {
        const { data } = await client[method]<{ data: T }>(`/${PLUGIN_ID}${path}`, body);
        return { ok: true, value: data.data };
      } catch (error) {
        const problem = problemOf(error, locale, say);
        if (!quietly) toggleNotification({ type: 'danger', message: problem.sentence });
        return { ok: false, problem };
      } finally {
        underWay.current = false;
        setBusy(false);
        giveFocusBack();
      }
    },
    [client, toggleNotification, locale, say],
  );
  return { busy, send };
};
