import { named, sql, type IntegrityCheck } from './integrity-query';

/** The ledger's line of a row, by the key it is written under. */
const LINE_OF = (row: string): string =>
  `(select count(*) from pps_credit_entries e where e.idempotency_key = 'run-' || ${row}.run_id || '-' || ${row}.line
      and e.kind = 'grant' and e.granted_change = ${row}.credits and e.run_id = ${row}.run_id)`;

/** Whom runs have given credits of which term, and under which keys the ledger has them. */
const GIVEN = `(select 'run-' || r.run_id || '-' || r.line as line_key, r.client_id, u.term_id
      from pps_credit_run_rows r join pps_credit_runs u on u.id = r.run_id where r.outcome = 'granted'
    union all select 'run-' || w.run_id || '-' || w.line, w.client_id, w.term_id
      from pps_waiting_credits w where w.status = 'claimed')`;

const namesTermOfInstitution = (table: string, name: string): string =>
  `select ${named(name, 'x')} from ${table} x left join pps_terms t on t.id = x.term_id
    where t.id is null or t.institution_id <> x.institution_id`;

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
  sql(
    'Every line of the ledger that an allocation wrote is of one of its rows, given to its person or claimed.',
    `select ${named('credit-entry', 'e')} from pps_credit_entries e
       join pps_credit_allocations a on a.id = e.allocation_id
       left join ${GIVEN} g on g.line_key = e.idempotency_key and g.client_id = a.client_id and g.term_id = a.term_id
      where e.run_id is not null and g.line_key is null`,
  ),
  sql(
    'An allocation, and credits that wait, are of a term that is there and of its institution.',
    `${namesTermOfInstitution('pps_credit_runs', 'credit-run')}
     union all ${namesTermOfInstitution('pps_waiting_credits', 'waiting-credit')}`,
  ),
];
