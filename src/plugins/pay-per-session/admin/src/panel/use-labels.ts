import { useContext, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { DEFAULT_SETTINGS } from '../../../shared/contracts/settings';
import { capital, labelsIn, type PartyLabels } from '../../../shared/words/party-labels';
import { PanelContext } from './panel-context';

/** What the site calls its hosts and clients, in the panel's language; the usual words outside the panel's pages. */
export const useLabels = (): PartyLabels => {
  const { locale } = useIntl();
  const panel = useContext(PanelContext);
  return useMemo(() => labelsIn(locale, panel ?? DEFAULT_SETTINGS), [locale, panel]);
};

/** The same for sentences: within one, and with a capital where one begins. */
export const useLabelFacts = (): Readonly<Record<string, string>> => {
  const labels = useLabels();
  return useMemo(
    () => ({
      ...labels,
      HostLabel: capital(labels.hostLabel),
      HostsLabel: capital(labels.hostsLabel),
      ClientLabel: capital(labels.clientLabel),
      ClientsLabel: capital(labels.clientsLabel),
    }),
    [labels],
  );
};
