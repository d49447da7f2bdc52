import { readZone } from '../http/zone-cookie';
import type { PageRequest } from '../routing/page';

/** The reader's zone, and how we know it: from this page's address or form, the account, the browser, or not at all. */
export interface ReaderZone {
  zone: string;
  from: 'chosen' | 'account' | 'browser' | 'site';
}

/** The zone in which times are told to whoever asks. */
export const zoneOfRequest = ({
  query,
  form,
  client,
  browserZone,
  settings,
}: Pick<PageRequest, 'query' | 'form' | 'client' | 'browserZone' | 'settings'>): ReaderZone => {
  const chosen = readZone(form.zone) ?? readZone(query.get('zone'));
  if (chosen !== null) return { zone: chosen, from: 'chosen' };
  if (client) return { zone: client.timeZone, from: 'account' };
  if (browserZone !== null) return { zone: browserZone, from: 'browser' };
  return { zone: settings.timeZone, from: 'site' };
};
