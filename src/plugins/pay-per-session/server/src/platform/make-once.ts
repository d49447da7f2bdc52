import { createHash } from 'node:crypto';
import type { App } from './app';
import { insertRowOnce, type Transaction } from './database';
import { Refusal } from './errors';

const CREATIONS = 'pps_creations';

/** What a form asks to be made. */
interface Wish {
  /** Of the form; undefined for whoever makes it without one, each time anew. */
  key: string | undefined;
  kind: 'institution' | 'term' | 'program';
  /** What was filled in. */
  content: object;
}

interface CreationRow {
  id: number;
  kind: string;
  content_hash: string;
  made_id: number;
}

/**
 * Makes something once for each key of a form, in the transaction of the use case: the same form sent again gets what
 * the first one made, and of two at once the second waits for the first.
 * @returns the id of what was made
 * @throws Refusal KEY_USED_OTHERWISE where the form said something else under that key
 */
export const makeOnce = async <Id extends number>(
  app: App,
  trx: Transaction,
  { key, kind, content }: Wish,
  make: () => Promise<Id>,
): Promise<Id> => {
  if (key === undefined) return make();
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const row = { idempotency_key: key, kind, content_hash: hash, made_id: 0 };
  const id = await insertRowOnce(trx, CREATIONS, app.clock.now(), row, ['idempotency_key']);
  if (id !== null) {
    const made = await make();
    await trx(CREATIONS).where({ id }).update({ made_id: made });
    return made;
  }
  const first = await trx(CREATIONS).where({ idempotency_key: key }).first<CreationRow | undefined>();
  if (first?.kind !== kind || first.content_hash !== hash) throw new Refusal('KEY_USED_OTHERWISE');
  return first.made_id as Id;
};
