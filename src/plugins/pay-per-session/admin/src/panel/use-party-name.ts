import type { Party } from '../../../shared/session-status';
import { capital } from '../../../shared/words/party-labels';
import { useLabels } from './use-labels';

/** What the site calls its hosts and clients, as a heading. */
export const usePartyName = (): ((party: Party) => string) => {
  const { hostLabel, clientLabel } = useLabels();
  return (party) => capital(party === 'host' ? hostLabel : clientLabel);
};
