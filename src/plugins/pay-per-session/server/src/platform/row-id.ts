import { rowId } from '../../../shared/contracts/fields';
import { Refusal } from './errors';

/**
 * The id in an address, such as `/sessions/17`. What cannot be a row's id names nothing.
 * @throws Refusal NOT_FOUND
 */
export const readRowId = (params: unknown): number => {
  const named = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
  const id = rowId.safeParse(named);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data;
};
