import { useSearchParams } from 'react-router-dom';

interface Filtered {
  params: URLSearchParams;
  /** The address with some filters changed, back on the first page; empty ones are dropped. */
  address(change: Record<string, string>): string;
  change(change: Record<string, string>): void;
}

/** Filters that live in the page's address. */
export const useFilters = (): Filtered => {
  const [params, setParams] = useSearchParams();
  const address = (change: Record<string, string>): string => {
    const kept = { ...Object.fromEntries(params), page: '', ...change };
    return new URLSearchParams(Object.entries(kept).filter(([, value]) => value !== '')).toString();
  };
  return { params, address, change: (change) => setParams(address(change)) };
};
