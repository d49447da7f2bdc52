import { useCallback, useEffect, useRef } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ConversationView } from '../../../shared/contracts/message';
import { PLUGIN_ID } from '../plugin-id';
import { useRead, type Read } from '../server/use-read';

/** How often an open conversation asks for what is new, in ms. */
const EVERY = 8000;

interface Thread {
  read: Read<ConversationView>;
  /** Brings what is new at once. */
  bring(): Promise<void>;
  /** Brings older messages before the first that is shown. */
  older(): Promise<void>;
}

const withNewer = (shown: ConversationView, news: ConversationView): ConversationView => {
  const known = shown.messages.at(-1)?.id ?? 0;
  return {
    ...news,
    messages: [...shown.messages, ...news.messages.filter(({ id }) => id > known)],
    earlier: shown.earlier,
  };
};

/** A conversation that is kept up to date while somebody looks at it, and counts as read by then. */
export const useThread = (path: string, onRead: () => void): Thread => {
  const { get, post } = useFetchClient();
  const read = useRead<ConversationView>(path);
  const { answer, replace } = read;
  const shown = useRef<ConversationView | null>(null);
  const value = answer.state === 'ready' ? answer.value : null;
  useEffect(() => {
    shown.current = value;
  }, [value]);

  const ask = useCallback(
    async (query: string): Promise<ConversationView> =>
      (await get<{ data: ConversationView }>(`/${PLUGIN_ID}${path}?${query}`)).data.data,
    [get, path],
  );

  const bring = useCallback(async (): Promise<void> => {
    const before = shown.current;
    if (before === null) return;
    const news = await ask(`after=${before.messages.at(-1)?.id ?? 0}`);
    const now = shown.current ?? before;
    replace(withNewer(now, news));
  }, [ask, replace]);

  const older = useCallback(async (): Promise<void> => {
    const from = shown.current?.earlier ?? null;
    if (from === null) return;
    const page = await ask(`before=${from}`);
    const now = shown.current;
    // Twice asked for, or another conversation by now.
    if (now?.earlier !== from) return;
    replace({ ...now, messages: [...page.messages, ...now.messages], earlier: page.earlier });
  }, [ask, replace]);

  useEffect(() => {
    // One failed look is made good by the next.
    const look = () => {
      if (document.visibilityState === 'visible') void bring().catch(() => undefined);
    };
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [bring]);

  const unread = value?.unread ?? 0;
  const last = value?.messages.at(-1)?.id ?? 0;
  useEffect(() => {
    if (unread === 0 || last === 0 || document.visibilityState !== 'visible') return;
    void post(`/${PLUGIN_ID}${path}/read`, { until: last })
      .then(onRead)
      .catch(() => undefined);
  }, [unread, last, path, post, onRead]);

  return { read, bring, older };
};
