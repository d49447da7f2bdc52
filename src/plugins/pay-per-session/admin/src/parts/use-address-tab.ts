import { useSearchParams } from 'react-router-dom';

/** The tab that the address names, and ways to another one. */
interface AddressTab<Name extends string> {
  tab: Name;
  params: URLSearchParams;
  /** Another tab, at its beginning. */
  open(name: string): void;
  /** The address of a place in this tab's list, such as its second page. */
  to(place: Record<string, string>): string;
}

/** @param param what the address calls the tab; the first of the tabs is shown where it names none */
export const useAddressTab = <Name extends string>(
  param: string,
  tabs: readonly [Name, ...Name[]],
): AddressTab<Name> => {
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((name) => name === params.get(param)) ?? tabs[0];
  return {
    tab,
    params,
    open: (name) => setParams({ [param]: name }),
    to: (place) => `?${new URLSearchParams({ [param]: tab, ...place }).toString()}`,
  };
};
