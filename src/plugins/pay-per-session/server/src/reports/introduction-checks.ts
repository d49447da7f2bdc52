import { named, sql, type IntegrityCheck } from './integrity-query';

const PLACES = `(select count(*) from pps_introduction_places p where p.session_id = s.id)`;
const OPEN = `exists (select 1 from pps_introductions i where i.open_session_id = s.id
  and i.host_id = s.host_id and i.client_id = s.client_id)`;
/** Whoever gets a place back keeps it, whatever is said of the session later, unless that was undone: by the next step. */
const WAS_GIVEN_BACK = `exists (select 1 from pps_session_events e where e.session_id = s.id and e.to_status = 'host_absent'
  and coalesce((select n.action from pps_session_events n where n.session_id = s.id and n.id > e.id
    order by n.id limit 1), '') <> 'undo')`;

/** What must always hold of introductory sessions; a request counts until its answer is due. */
export const introductionChecks: readonly IntegrityCheck[] = [
  sql(
    'A live introductory session is the open one of its two people, and takes a place in the month of each of its times.',
    `select ${named('session', 's')} from pps_sessions s where s.kind = 'introduction'
        and (s.status = 'scheduled' or s.status = 'requested' and s.respond_by > :now)
        and (not ${OPEN} or ${PLACES} < 1 or ${PLACES} > (case when s.proposed_at is null or s.status = 'scheduled' then 1 else 3 end))`,
  ),
  sql(
    'An introductory session that took place, was missed by its client or is disputed is open no more, and has used one place unless that was given back.',
    `select ${named('session', 's')} from pps_sessions s where s.kind = 'introduction'
        and s.status in ('delivered', 'client_absent', 'disputed')
        and (${OPEN} or ${PLACES} <> (case when ${WAS_GIVEN_BACK} then 0 else 1 end))`,
  ),
  sql(
    'An introductory session that ended without happening is open no more and has given its places back.',
    `select ${named('session', 's')} from pps_sessions s where s.kind = 'introduction'
        and s.status in ('cancelled', 'declined', 'withdrawn', 'lapsed', 'expired', 'host_absent')
        and (${OPEN} or ${PLACES} > 0)`,
  ),
  sql(
    'A place of a month belongs to an introductory session of the same client, and only such sessions have any.',
    `select ${named('introduction-place', 'p')} from pps_introduction_places p
       left join pps_sessions s on s.id = p.session_id
      where s.id is null or s.kind <> 'introduction' or s.client_id <> p.client_id`,
  ),
  sql(
    'No client has two live introductory sessions with one host.',
    `select ${named('session', 's')} from pps_sessions s join pps_sessions o
         on o.host_id = s.host_id and o.client_id = s.client_id and o.id > s.id and o.kind = s.kind
      where s.kind = 'introduction' and (s.status = 'scheduled' or s.status = 'requested' and s.respond_by > :now)
        and (o.status = 'scheduled' or o.status = 'requested' and o.respond_by > :now)`,
  ),
  sql(
    'A decision about going on was made on an introductory session of the two that took place.',
    `select ${named('introduction-decision', 'd')} from pps_introduction_decisions d
       left join pps_sessions s on s.id = d.session_id
      where s.id is null or s.kind <> 'introduction' or s.host_id <> d.host_id
        or s.client_id <> d.client_id or s.status not in ('delivered', 'disputed')`,
  ),
  sql(
    'An introductory session is free.',
    `select ${named('session', 's')} from pps_sessions s where s.kind = 'introduction' and s.price_amount <> 0`,
  ),
];
