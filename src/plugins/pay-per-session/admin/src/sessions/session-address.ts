import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The tabs of *My Sessions* in the panel, the calendar among them. */
export const PANEL_TABS = ['action', 'upcoming', 'all', 'calendar'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** What narrows a list; search and dates among them, tab and order not. */
const FILTERS = [
  'search',
  'status',
  'type',
  'clientId',
  'hostId',
  'serviceId',
  'from',
  'to',
  'overdue',
] as const;

/** The list as the address tells it, and ways to another one. */
export interface SessionAddress {
  params: URLSearchParams;
  tab: PanelTab;
  /** How many filters are set. */
  filtered: number;
  /** The present address with these changed, empty ones left out, back at the first page. */
  changed(changes: Record<string, string>): string;
  set(name: string, value: string): void;
  /** Another tab with the same filters. */
  open(tab: string): void;
  /** The address of this tab without filters. */
  bare: string;
}

/** Where a list begins is no part of another list. */
const PLACE = ['before', 'after'];

const changedParams = (params: URLSearchParams, changes: Record<string, string>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const name of PLACE) next.delete(name);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
};

/** Tab, filters, order and page of *My Sessions*, which live in the address. */
export const useSessionAddress = (): SessionAddress => {
  const [params, setParams] = useSearchParams();
  const tab = PANEL_TABS.find((name) => name === params.get('tab')) ?? 'action';
  const changed = useCallback(
    (changes: Record<string, string>) => `?${changedParams(params, changes).toString()}`,
    [params],
  );
  return {
    params,
    tab,
    filtered: FILTERS.filter((name) => params.get(name) !== null).length,
    changed,
    set: (name, value) => setParams(changedParams(params, { [name]: value })),
    open: (name) => setParams(changedParams(params, { tab: name, need: '', sort: '' })),
    bare: `?tab=${tab}`,
  };
};
