import { createContext, useContext } from 'react';
import type { PanelView } from '../../../shared/contracts/panel';

/** Null outside the panel's pages, as in a widget of the admin's home. */
export const PanelContext = createContext<PanelView | null>(null);
export const PanelProvider = PanelContext.Provider;

/** Who is at work and what the site is like. Only inside the panel's pages. */
export const usePanel = (): PanelView => {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('usePanel is used outside the panel.');
  return panel;
};
