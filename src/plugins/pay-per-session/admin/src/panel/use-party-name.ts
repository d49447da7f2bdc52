import type { Party } from '../../../shared/session-status';
import { DEFAULT_SETTINGS } from '../../../shared/contracts/settings';
import { useSay } from '../say';
import { usePanel } from './panel-context';

/** What the site calls its hosts and clients, as a heading: the operator's own word, else the panel's. */
export const usePartyName = (): ((party: Party) => string) => {
  const say = useSay();
  const { hostLabel, clientLabel } = usePanel();
  return (party) => {
    const [label, usual, word] =
      party === 'host'
        ? [hostLabel, DEFAULT_SETTINGS.hostLabel, say('list.host')]
        : [clientLabel, DEFAULT_SETTINGS.clientLabel, say('session.client')];
    return label === usual ? word : label.charAt(0).toLocaleUpperCase() + label.slice(1);
  };
};
