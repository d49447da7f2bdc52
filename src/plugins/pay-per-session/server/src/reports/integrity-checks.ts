import { z } from 'zod';
import type { Db } from '../platform/database';

/** One invariant: its query brings the rows that break it, each naming what it is about. */
export interface IntegrityCheck {
  invariant: string;
  breaches(db: Db): Promise<{ subject: string }[]>;
}

const rows = z.array(z.object({ subject: z.string() }));
/** PostgreSQL wraps the rows of a raw query, SQLite does not. */
const rawResult = z.union([rows, z.object({ rows }).transform((result) => result.rows)]);

const sql = (invariant: string, query: string): IntegrityCheck => ({
  invariant,
  breaches: async (db) => rawResult.parse(await db.raw<unknown>(query)),
});

const named = (table: string, alias: string): string => `'${table} ' || ${alias}.id as subject`;
/** Paid once, whatever has become of the money since. */
const PAID = `('paid', 'refund_due', 'refunded')`;
const GIVES_BACK = `('cancelled', 'host_absent', 'declined', 'withdrawn', 'lapsed')`;
const OWES_MAIL: Record<string, string> = {
  sell: 'sale-confirmation',
  schedule: 'date-set',
  book: 'sale-confirmation',
  agree_later: 'sale-confirmation',
  request: 'request-sent',
  accept: 'date-set',
  take_proposal: 'date-set',
  decline: 'request-declined',
  counter: 'times-proposed',
  withdraw: 'request-withdrawn',
  lapse: 'request-lapsed',
  move: 'date-moved',
  cancel: 'session-cancelled',
};

const paymentChecks = [
  sql(
    'A paid order has exactly one payment, of its own amount and currency.',
    `select ${named('order', 'o')} from pps_orders o where o.status in ${PAID}
       and (select count(*) from pps_payment_events e where e.order_id = o.id and e.kind = 'paid'
              and e.amount = o.amount and e.currency = o.currency) <> 1`,
  ),
  sql(
    'An open order has no payment.',
    `select ${named('order', 'o')} from pps_orders o join pps_payment_events e on e.order_id = o.id
      where o.status = 'open' and e.kind = 'paid'`,
  ),
  sql(
    'A refunded order has exactly one refund, and no other order has any.',
    `select ${named('order', 'o')} from pps_orders o
      where (select count(*) from pps_payment_events e where e.order_id = o.id and e.kind = 'refunded')
         <> (case when o.status = 'refunded' then 1 else 0 end)`,
  ),
  sql(
    'A paid order has exactly one session; an open one none, or a held one; a cancelled one none, or one that expired.',
    `select ${named('order', 'o')} from pps_orders o
      where (select count(*) from pps_sessions s where s.order_id = o.id) <> 1 and o.status in ${PAID}
         or exists (select 1 from pps_sessions s where s.order_id = o.id
              and (o.status = 'open' and s.status <> 'held' or o.status = 'cancelled' and s.status <> 'expired'))`,
  ),
];

const sessionChecks = [
  sql(
    'A session that ended without happening has given its money back, or owes it; every other has kept it.',
    `select ${named('session', 's')} from pps_sessions s left join pps_orders o on o.id = s.order_id
      where o.id is null or s.status = 'expired' and o.status not in ('cancelled', 'refund_due', 'refunded')
         or s.status <> 'expired' and (case when s.status in ${GIVES_BACK} and o.amount > 0 then 1 else 0 end)
         <> (case when o.status in ('refund_due', 'refunded') then 1 else 0 end)`,
  ),
  sql(
    'A session, its order and its service name the same host and client, and the same price.',
    `select ${named('session', 's')} from pps_sessions s
       left join pps_orders o on o.id = s.order_id left join pps_services v on v.id = s.service_id
      where o.id is null or v.id is null or o.host_id <> s.host_id or o.client_id <> s.client_id
         or v.host_id <> s.host_id or o.service_id <> s.service_id or o.amount <> s.price_amount or o.currency <> s.currency`,
  ),
  sql(
    'The last session-event of a session leads to its status.',
    `select ${named('session', 's')} from pps_sessions s
      where s.status is distinct from (select e.to_status from pps_session_events e where e.session_id = s.id order by e.id desc limit 1)`,
  ),
  sql(
    'Each session-event starts where the one before it led.',
    `select ${named('session-event', 'e')} from pps_session_events e
      where e.from_status is distinct from (select b.to_status from pps_session_events b
             where b.session_id = e.session_id and b.id < e.id order by b.id desc limit 1)`,
  ),
  sql(
    'A scheduled session has a start, and ends its duration later.',
    `select ${named('session', 's')} from pps_sessions s
      where s.status = 'scheduled' and (s.starts_at is null or s.ends_at is null or s.ends_at <= s.starts_at)`,
  ),
  sql(
    'A live session has exactly one valid link for each of its two people.',
    `select ${named('session', 's')} from pps_sessions s where s.status in ('unscheduled', 'scheduled', 'requested')
       and (select count(distinct l.party) || '/' || count(*) from pps_session_links l
             where l.session_id = s.id and l.revoked_at is null) <> '2/2'`,
  ),
];

/** The five minutes that a reservation has to claim for its host, buffers included, and for its client. */
const CLAIMED = `(select count(*) from pps_time_claims c where c.reservation_id = r.id
  and c.party = 'host' and c.party_id = r.host_id)`;
const CLAIMED_FOR_CLIENT = `(select count(*) from pps_time_claims c where c.reservation_id = r.id
  and c.party = 'client' and c.party_id = r.client_id)`;
const BUFFERS = '(coalesce(s.buffer_before_minutes, 0) + coalesce(s.buffer_after_minutes, 0))';

const timeChecks = [
  sql(
    'A scheduled session has reserved its time, once and for good.',
    `select ${named('session', 's')} from pps_sessions s where s.status = 'scheduled'
       and (select count(*) from pps_reservations r where r.session_id = s.id) <> 1
        or s.status = 'scheduled' and not exists (select 1 from pps_reservations r where r.session_id = s.id
              and r.kind = 'booking' and r.held_until is null and r.starts_at = s.starts_at and r.ends_at = s.ends_at)`,
  ),
  sql(
    'A reservation of a session claims each five minutes of it, for its host with the buffers, and for its client.',
    `select ${named('reservation', 'r')} from pps_reservations r join pps_sessions s on s.id = r.session_id
      where ${CLAIMED} <> (s.duration_minutes + ${BUFFERS}) / 5 or ${CLAIMED_FOR_CLIENT} <> s.duration_minutes / 5
         or r.host_id <> s.host_id or r.client_id <> s.client_id`,
  ),
  sql(
    'A hold of nobody yet claims time of its host, and of no client.',
    `select ${named('reservation', 'r')} from pps_reservations r where r.session_id is null
       and (r.kind <> 'hold' or r.held_until is null or ${CLAIMED} = 0
            or exists (select 1 from pps_time_claims c where c.reservation_id = r.id and c.party = 'client'))`,
  ),
  sql(
    'No time is reserved for a session that has ended or has no date, and none is kept for ever before it is booked.',
    `select ${named('reservation', 'r')} from pps_reservations r left join pps_sessions s on s.id = r.session_id
      where r.session_id is not null
        and (s.id is null or r.kind <> (case s.status when 'scheduled' then 'booking' when 'held' then 'hold'
               when 'requested' then (case when s.proposed_at is null then 'request' else 'proposal' end)
               else 'none' end)
             or (r.held_until is null and r.kind <> 'booking'))`,
  ),
  sql(
    'No time is claimed without a reservation.',
    `select distinct 'time-claim ' || c.id as subject from pps_time_claims c
       left join pps_reservations r on r.id = c.reservation_id where r.id is null`,
  ),
  sql(
    'No two reservations of one host overlap, buffers included, and none of one client.',
    `select ${named('reservation', 'r')} from pps_reservations r join pps_reservations o on o.id > r.id
       and (o.host_id = r.host_id and r.blocks_from < o.blocks_until and o.blocks_from < r.blocks_until
         or o.client_id = r.client_id and r.starts_at < o.ends_at and o.starts_at < r.ends_at)`,
  ),
  sql(
    'No two scheduled sessions of one host or one client overlap.',
    `select ${named('session', 's')} from pps_sessions s join pps_sessions o
         on o.id > s.id and (o.host_id = s.host_id or o.client_id = s.client_id)
      where s.status = 'scheduled' and o.status = 'scheduled' and s.starts_at < o.ends_at and o.starts_at < s.ends_at`,
  ),
];

/** The account a party is written to; nobody is owed a mail whose account is gone. */
const ACCOUNTS = {
  host: 'join pps_hosts person on person.id = s.host_id join admin_users account on account.id = person.admin_user_id',
  client:
    'join pps_clients person on person.id = s.client_id join up_users account on account.id = person.user_id',
};

const mailChecks = Object.entries(OWES_MAIL).flatMap(([action, template]) =>
  Object.entries(ACCOUNTS).map(([party, account]) =>
    sql(
      `The ${party} has the mail "${template}" of each session-event "${action}" in the outbox.`,
      `select ${named('session-event', 'e')} from pps_session_events e
         join pps_sessions s on s.id = e.session_id ${account}
         left join pps_outgoing_mails m on m.dedupe_key =
           '${template}:${action === 'sell' ? "sale-' || s.id" : "event-' || e.id"} || ':${party}'
        where e.action = '${action}' and m.id is null`,
    ),
  ),
);

/** Every invariant of the product that the database can be asked about. */
export const INTEGRITY_CHECKS: readonly IntegrityCheck[] = [
  ...paymentChecks,
  ...sessionChecks,
  ...timeChecks,
  ...mailChecks,
];
