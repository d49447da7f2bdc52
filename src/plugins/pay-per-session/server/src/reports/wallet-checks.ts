import { named, sql, type IntegrityCheck } from './integrity-query';

const NUMBERS = ['granted', 'available', 'held', 'used', 'expired'] as const;

const sumOf = (number: string): string =>
  `(select coalesce(sum(e.${number}_change), 0) from pps_credit_entries e where e.allocation_id = a.id)`;

/** How many credits a session's entries leave in a place. */
const creditsOf = (place: 'held' | 'used'): string =>
  `(select coalesce(sum(e.${place}_change), 0) from pps_credit_entries e where e.session_id = s.id)`;

/** What must always hold of session credits: none is lost or made, and each pays what it was set aside for. */
export const walletChecks: readonly IntegrityCheck[] = [
  sql(
    'The numbers of an allocation are the sums of its entries.',
    `select ${named('credit-allocation', 'a')} from pps_credit_allocations a
      where ${NUMBERS.map((number) => `a.${number} <> ${sumOf(number)}`).join(' or ')}`,
  ),
  sql(
    'What was granted is what is available, held, used and expired; none of it is below nothing.',
    `select ${named('credit-allocation', 'a')} from pps_credit_allocations a
      where a.granted <> a.available + a.held + a.used + a.expired
         or a.available < 0 or a.held < 0 or a.used < 0 or a.expired < 0`,
  ),
  sql(
    'An allocation is of the institution its term is of.',
    `select ${named('credit-allocation', 'a')} from pps_credit_allocations a
       left join pps_terms t on t.id = a.term_id where t.id is null or t.institution_id <> a.institution_id`,
  ),
  sql(
    'Where what a term leaves was written off, nothing of it is available until something new happens to it.',
    `select ${named('credit-allocation', 'a')} from pps_credit_allocations a join pps_terms t on t.id = a.term_id
       left join (select b.term_id, max(x.id) as swept, max(b.id) as until_id from pps_credit_entries x
             join pps_credit_allocations b on b.id = x.allocation_id join pps_terms o on o.id = b.term_id
            where x.kind = 'expire' and x.session_id is null and x.at >= o.ends_at group by b.term_id) s on s.term_id = a.term_id
      where a.available > 0 and t.ends_at <= :now and a.id <= s.until_id
        and s.swept > (select max(e.id) from pps_credit_entries e where e.allocation_id = a.id)`,
  ),
  sql(
    'A session paid with a credit has one held while it waits, one used once it is agreed, and none when it ended without happening.',
    `select ${named('session', 's')} from pps_sessions s where s.funding_kind = 'credits' and case
        when s.status in ('held', 'requested', 'unscheduled') then ${creditsOf('held')} <> 1 or ${creditsOf('used')} <> 0
        when s.status in ('scheduled', 'delivered', 'client_absent') then ${creditsOf('held')} <> 0 or ${creditsOf('used')} <> 1
        when s.status = 'disputed' then ${creditsOf('held')} <> 0 or ${creditsOf('used')} not in (0, 1)
        else ${creditsOf('held')} <> 0 or ${creditsOf('used')} <> 0 end`,
  ),
  sql(
    'The entries of a session are of one allocation, of its own client, and only credits pay such a session.',
    `select distinct ${named('session', 's')} from pps_credit_entries e join pps_sessions s on s.id = e.session_id
       join pps_credit_allocations a on a.id = e.allocation_id
      where s.funding_kind <> 'credits' or a.client_id <> s.client_id
         or exists (select 1 from pps_credit_entries o where o.session_id = e.session_id and o.allocation_id <> e.allocation_id)`,
  ),
  sql(
    'Every session that an entry names is there.',
    `select ${named('credit-entry', 'e')} from pps_credit_entries e left join pps_sessions s on s.id = e.session_id
      where e.session_id is not null and s.id is null`,
  ),
  sql(
    'An order is paid with credits if and only if its session is, and then costs no money.',
    `select ${named('session', 's')} from pps_sessions s join pps_orders o on o.id = s.order_id
      where (s.funding_kind = 'credits') <> (o.provider = 'credits') or o.provider = 'credits' and o.amount <> 0`,
  ),
];
