import { named, sql, type IntegrityCheck } from './integrity-query';

/** The five minutes that a reservation has to claim for its host, buffers included, and for its client. */
const CLAIMED = `(select count(*) from pps_time_claims c where c.reservation_id = r.id
  and c.party = 'host' and c.party_id = r.host_id)`;
const CLAIMED_FOR_CLIENT = `(select count(*) from pps_time_claims c where c.reservation_id = r.id
  and c.party = 'client' and c.party_id = r.client_id)`;
const BUFFERS = '(coalesce(s.buffer_before_minutes, 0) + coalesce(s.buffer_after_minutes, 0))';

/** What a column of an instant counts in five minutes since the epoch, as `ticksOf` counts: ms on SQLite. */
const FIRST_TICK = {
  sqlite: (column: string) => `(${column} / 300000)`,
  postgresql: (column: string) => `floor(extract(epoch from ${column}) / 300)`,
};
const TICK_BEYOND = {
  sqlite: (column: string) => `((${column} + 299999) / 300000)`,
  postgresql: (column: string) => `ceil(extract(epoch from ${column}) / 300)`,
};

/** Whether a party has all the ticks of the span; there is one claim a tick at most. */
const hasTicks = (
  dialect: 'sqlite' | 'postgresql',
  party: 'host' | 'client',
  span: [string, string],
): string => {
  const [first, beyond] = [FIRST_TICK[dialect](span[0]), TICK_BEYOND[dialect](span[1])];
  return `(select count(*) from pps_time_claims c where c.reservation_id = r.id and c.party = '${party}'
    and c.party_id = r.${party}_id and c.tick >= ${first} and c.tick < ${beyond}) = ${beyond} - ${first}`;
};

const claimsOtherTicks = (dialect: 'sqlite' | 'postgresql'): string =>
  `select ${named('reservation', 'r')} from pps_reservations r
    where not (${hasTicks(dialect, 'host', ['r.blocks_from', 'r.blocks_until'])})
       or r.client_id is not null and not (${hasTicks(dialect, 'client', ['r.starts_at', 'r.ends_at'])})`;

/** What must always hold of reserved and claimed time. */
export const timeChecks: readonly IntegrityCheck[] = [
  sql(
    'A scheduled session has reserved its time, once and for good.',
    `select ${named('session', 's')} from pps_sessions s where s.status = 'scheduled'
       and (select count(*) from pps_reservations r where r.session_id = s.id) <> 1
        or s.status = 'scheduled' and not exists (select 1 from pps_reservations r where r.session_id = s.id
              and r.kind = 'booking' and r.held_until is null and r.starts_at = s.starts_at and r.ends_at = s.ends_at)`,
  ),
  sql(
    'A reservation of a session claims each five minutes of it, for its host with the buffers (fewer among hours bought at once), and for its client.',
    `select ${named('reservation', 'r')} from pps_reservations r join pps_sessions s on s.id = r.session_id
      where (s.block_id is null and ${CLAIMED} <> (s.duration_minutes + ${BUFFERS}) / 5)
         or ${CLAIMED} < s.duration_minutes / 5 or ${CLAIMED} > (s.duration_minutes + ${BUFFERS}) / 5 or ${CLAIMED_FOR_CLIENT} <> s.duration_minutes / 5
         or r.host_id <> s.host_id or r.client_id <> s.client_id`,
  ),
  sql(
    'A reservation claims the very five minutes it blocks: the host’s with the buffers, the client’s without.',
    {
      sqlite: claimsOtherTicks('sqlite'),
      postgresql: claimsOtherTicks('postgresql'),
    },
  ),
  // What has lapsed is still 'requested' until it is tidied up, and whoever needs its time takes that away.
  sql(
    'A request that waits keeps the time asked for until its answer is due, or one to three times proposed instead.',
    `select ${named('session', 's')} from pps_sessions s where s.status = 'requested' and (s.respond_by is null
       or s.respond_by > :now and (select count(*) from pps_reservations r
              where r.session_id = s.id
                and (s.proposed_at is not null and r.kind = 'proposal'
                     and r.held_until = (case when r.starts_at < s.respond_by then r.starts_at else s.respond_by end)
                     or s.proposed_at is null and r.kind = 'request' and r.held_until = s.respond_by
                     and r.starts_at = s.starts_at and r.ends_at = s.ends_at))
            not between 1 and (case when s.proposed_at is null then 1 else 3 end))`,
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
