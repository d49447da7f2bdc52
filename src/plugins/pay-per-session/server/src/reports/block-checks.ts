import { named, sql, type IntegrityCheck } from './integrity-query';

const HOURS_THERE = '(select count(*) from pps_sessions o where o.block_id = s.block_id)';

/** What must always hold of hours that were bought at once. */
export const blockChecks: readonly IntegrityCheck[] = [
  sql(
    'Hours that were bought at once are one client’s, with one host and of one service.',
    `select ${named('session', 's')} from pps_sessions s where exists (select 1 from pps_sessions o
        where o.block_id = s.block_id
          and (o.host_id <> s.host_id or o.client_id <> s.client_id or o.service_id <> s.service_id))`,
  ),
  sql(
    'Hours that were bought at once are numbered from one on, each number once, and say how many they are; no other session is numbered.',
    `select ${named('session', 's')} from pps_sessions s
      where s.block_id is null and (s.block_hour is not null or s.block_hours is not null)
         or s.block_id is not null and (s.block_hour is null or s.block_hours is null
              or s.block_hours < 2 or s.block_hours <> ${HOURS_THERE}
              or s.block_hour < 1 or s.block_hour > s.block_hours
              or exists (select 1 from pps_sessions o where o.block_id = s.block_id
                   and o.id <> s.id and o.block_hour = s.block_hour))`,
  ),
  sql(
    'Hours that were bought at once go by the order of the first of them.',
    `select ${named('session', 's')} from pps_sessions s where s.block_id is not null
        and not exists (select 1 from pps_sessions f where f.order_id = s.block_id
          and f.block_id = s.block_id and f.block_hour = 1)`,
  ),
  sql(
    'A step that hours made at once is the same step of hours of one block, once of each.',
    `select ${named('session-event', 'e')} from pps_session_events e
       left join pps_sessions s on s.id = e.session_id
      where e.block_step is not null and (s.id is null or s.block_id is null
         or exists (select 1 from pps_session_events o left join pps_sessions other on other.id = o.session_id
              where o.block_step = e.block_step and o.id <> e.id
                and (other.block_id is distinct from s.block_id or o.session_id = e.session_id
                  or o.action <> e.action or o.actor <> e.actor or o.actor_id is distinct from e.actor_id)))`,
  ),
  sql(
    'A mail about several hours is about hours of one block, which it names.',
    `select ${named('outgoing-mail', 'm')} from pps_outgoing_mails m
       left join pps_sessions s on s.id = m.session_id
      where m.block_id is not null and (s.id is null or s.block_id is distinct from m.block_id)`,
  ),
];
