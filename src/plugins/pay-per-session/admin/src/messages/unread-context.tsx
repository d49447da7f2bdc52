import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { UnreadView } from '../../../shared/contracts/message';
import { PLUGIN_ID } from '../plugin-id';

/** How often the menu asks, in ms. */
const EVERY = 60_000;

interface Unread extends UnreadView {
  /** Asks again, after something was read. */
  again(): void;
}

const UnreadContext = createContext<Unread>({ messages: null, reports: null, again: () => undefined });

/** What waits to be read, for the menu; asked for once a minute while somebody looks. */
export const UnreadProvider = ({ children }: { children: ReactNode }) => {
  const { get } = useFetchClient();
  const [view, setView] = useState<UnreadView>({ messages: null, reports: null });

  const again = useCallback((): void => {
    if (document.visibilityState !== 'visible') return;
    get<{ data: UnreadView }>(`/${PLUGIN_ID}/unread-messages`)
      .then(({ data }) => setView(data.data))
      // The menu can do without; the page itself says what is wrong.
      .catch(() => undefined);
  }, [get]);

  useEffect(() => {
    again();
    const timer = setInterval(again, EVERY);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [again]);

  const value = useMemo(() => ({ ...view, again }), [view, again]);
  return <UnreadContext.Provider value={value}>{children}</UnreadContext.Provider>;
};

export const useUnread = (): Unread => useContext(UnreadContext);
