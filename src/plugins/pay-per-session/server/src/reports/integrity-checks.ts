import { OWED_MAILS } from '../sessions';
import { allocationChecks } from './allocation-checks';
import { blockChecks } from './block-checks';
import { introductionChecks } from './introduction-checks';
import { named, sql, type IntegrityCheck } from './integrity-query';
import { messageChecks } from './message-checks';
import { programChecks } from './program-checks';
import { reviewChecks } from './review-checks';
import { timeChecks } from './time-checks';
import { walletChecks } from './wallet-checks';

/** Paid once, whatever has become of the money since. */
const PAID = `('paid', 'refund_due', 'refunded')`;
const GIVES_BACK = `('cancelled', 'host_absent', 'declined', 'withdrawn', 'lapsed')`;

const paymentChecks = [
  sql(
    'A paid order has exactly one payment, of its own amount and currency.',
    `select ${named('order', 'o')} from pps_orders o where o.status in ${PAID}
       and (select count(*) from pps_payment_events e where e.order_id = o.id and e.kind = 'paid'
              and e.amount = o.amount and e.currency = o.currency) <> 1`,
  ),
  sql(
    'An order that was never paid has no payment.',
    `select ${named('order', 'o')} from pps_orders o join pps_payment_events e on e.order_id = o.id
      where o.status in ('open', 'cancelled') and e.kind = 'paid'`,
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
         <> (case when o.status in ('refund_due', 'refunded') then 1 else 0 end)
         and not (s.status = 'disputed' and o.status = 'refunded')`,
  ),
  sql(
    'A session says when it ended, if and only if it has; and was settled only after a dispute.',
    `select ${named('session', 's')} from pps_sessions s
      where (s.closed_at is null) <> (s.status in ('held', 'requested', 'unscheduled', 'scheduled', 'disputed'))
         or s.settled_at is not null and not exists (select 1 from pps_session_events e
              where e.session_id = s.id and e.from_status = 'disputed')`,
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

/** The account a party is written to; nobody is owed a mail whose account is gone. */
const ACCOUNTS = {
  host: 'join pps_hosts person on person.id = s.host_id join admin_users account on account.id = person.admin_user_id',
  client:
    'join pps_clients person on person.id = s.client_id join up_users account on account.id = person.user_id',
};

/** Each mail by the action that owes it; a sale without a checkout owes its own. */
const OWES_MAIL = [['sell', { mail: 'sale-confirmation', tells: 'both' }], ...OWED_MAILS] as const;

const mailChecks = OWES_MAIL.flatMap(([action, { mail, tells }]) =>
  Object.entries(ACCOUNTS)
    .filter(([party]) => tells !== 'client' || party === 'client')
    .map(([party, account]) =>
      sql(
        `The ${party} has the mail "${mail}" of each session-event "${action}" in the outbox.`,
        `select ${named('session-event', 'e')} from pps_session_events e
         join pps_sessions s on s.id = e.session_id ${account}
         left join pps_outgoing_mails m on m.dedupe_key =
           '${mail}:${action === 'sell' ? "sale-' || s.id" : "' || coalesce('block-' || e.block_step, 'event-' || e.id)"} || ':${party}'
        where e.action = '${action}' and m.id is null ${tells === 'others' ? `and e.actor <> '${party}'` : ''}`,
      ),
    ),
);

/** Every invariant of the product that the database can be asked about. */
export const INTEGRITY_CHECKS: readonly IntegrityCheck[] = [
  ...paymentChecks,
  ...sessionChecks,
  ...blockChecks,
  ...timeChecks,
  ...introductionChecks,
  ...programChecks,
  ...walletChecks,
  ...allocationChecks,
  ...mailChecks,
  ...messageChecks,
  ...reviewChecks,
];
