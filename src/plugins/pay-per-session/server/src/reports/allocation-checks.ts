import { named, sql, type IntegrityCheck } from './integrity-query';

/** The ledger's line of a row, by the key it is written under. */
const LINE_OF = (row: string): string =>
  `(select count(*) from pps_credit_entries e where e.idempotency_key = 'run-' || ${row}.run_id || '-' || ${row}.line
      and e.kind = 'grant' and e.granted_change = ${row}.credits and e.run_id = ${row}.run_id)`;

/** What must always hold of credits that operators give out. */
export const allocationChecks: readonly IntegrityCheck[] = [
  sql(
    'A row of an allocation that was given stands in the ledger once; one that waits is kept for its address.',
    `select ${named('credit-run-row', 'r')} from pps_credit_run_rows r
      where r.outcome = 'granted' and ${LINE_OF('r')} <> 1
         or r.outcome = 'waiting' and (select count(*) from pps_waiting_credits w where w.run_id = r.run_id
              and w.line = r.line and w.credits = r.credits and w.email_key = r.email_key) <> 1`,
  ),
  sql(
    'Nothing is done of an allocation but its chosen, good rows; all of them once it is applied.',
    `select ${named('credit-run-row', 'r')} from pps_credit_run_rows r join pps_credit_runs u on u.id = r.run_id
      where r.outcome is not null and (r.problem is not null or r.chosen = false or u.status in ('checked', 'discarded'))
         or r.outcome is null and r.chosen = true and u.status = 'applied'`,
  ),
  sql(
    'Credits that waited stand in the ledger once they are claimed, and not before.',
    `select ${named('waiting-credit', 'w')} from pps_waiting_credits w
      where ${LINE_OF('w')} <> (case w.status when 'claimed' then 1 else 0 end)`,
  ),
];
