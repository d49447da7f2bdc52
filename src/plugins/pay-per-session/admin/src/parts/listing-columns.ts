import type { ReactNode } from 'react';

/** What a list says of each of its items. */
export interface Column<T> {
  key: string;
  label: string;
  cell(item: T): ReactNode;
  /** A number or little more: on a phone several stand beside each other. */
  short?: boolean;
}

export interface ListingProps<T> {
  label: string;
  /** The first one names the row. */
  columns: Column<T>[];
  items: T[];
  keyOf(item: T): number | string;
  actions?(item: T): ReactNode;
}
