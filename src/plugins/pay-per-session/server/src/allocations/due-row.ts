import type { ClientId, CreditRunId } from '../platform/ids';

/** A good row that is to be done. */
export interface DueRow {
  line: number;
  address: string;
  email_key: string;
  client_id: ClientId | null;
  credits: number;
  note: string | null;
}
export interface KnownRow extends DueRow {
  client_id: ClientId;
}

/** The ledger knows a row of a run by this, whoever does it and however often. */
export const keyOfRow = (runId: CreditRunId, line: number): string => `run-${runId}-${line}`;
