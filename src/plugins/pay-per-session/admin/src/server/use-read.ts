import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import type { Problem } from './problem';
import { useProblemOf } from './use-problem-of';

type Answer<T> = { state: 'loading' } | { state: 'failed'; problem: Problem } | { state: 'ready'; value: T };

/** A read of the server: how it stands, and ways to read again or to put a newer value in its place. */
export interface Read<T> {
  answer: Answer<T>;
  /** Reads again; what is shown stays until the new answer is there. */
  again(): void;
  replace(value: T): void;
}

/**
 * Reads `path` of the plugin's API now and whenever the path changes; an empty path reads nothing. A re-read that
 * fails says so and leaves what is shown, and the form somebody is filling in, where it is.
 */
export const useRead = <T>(path: string): Read<T> => {
  const { get } = useFetchClient();
  const problemOf = useProblemOf();
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const { toggleNotification } = useNotification();
  const shownPath = useRef<string | null>(null);

  useEffect(() => {
    if (path === '') return undefined;
    let wanted = true;
    get<{ data: T }>(`/${PLUGIN_ID}${path}`)
      .then(({ data }) => {
        if (!wanted) return;
        shownPath.current = path;
        setAnswer({ state: 'ready', value: data.data });
      })
      .catch((error: unknown) => {
        if (!wanted) return;
        const problem = problemOf(error);
        if (shownPath.current === path) toggleNotification({ type: 'warning', message: problem.sentence });
        else {
          shownPath.current = null;
          setAnswer({ state: 'failed', problem });
        }
      });
    return () => {
      wanted = false;
    };
  }, [get, path, round, problemOf, toggleNotification]);

  const again = useCallback(() => setRound((number) => number + 1), []);
  const replace = useCallback((value: T) => setAnswer({ state: 'ready', value }), []);
  return { answer, again, replace };
};
