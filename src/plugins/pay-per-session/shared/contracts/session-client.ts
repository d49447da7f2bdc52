import { z } from 'zod';
import { rowId, searchText } from './fields';

/** Which clients the filter offers. */
export const sessionClientFilters = z.object({
  search: searchText.optional().catch(undefined),
  clientId: rowId.optional().catch(undefined),
});
export type SessionClientFilters = z.output<typeof sessionClientFilters>;
export interface SessionClient {
  id: number;
  displayName: string;
}
