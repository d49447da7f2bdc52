import { useCallback, useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { holdFocus } from '../parts/focus-next';
import { PLUGIN_ID } from '../plugin-id';
import type { Problem } from './problem';
import { useProblemOf } from './use-problem-of';

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
  const problemOf = useProblemOf();
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
        const problem = problemOf(error);
        if (!quietly) toggleNotification({ type: 'danger', message: problem.sentence });
        return { ok: false, problem };
      } finally {
        underWay.current = false;
        setBusy(false);
        giveFocusBack();
      }
    },
    [client, toggleNotification, problemOf],
  );
  return { busy, send };
};
