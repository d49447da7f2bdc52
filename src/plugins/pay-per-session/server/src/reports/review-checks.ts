import { named, sql, type IntegrityCheck } from './integrity-query';

/** What must always hold of reviews. */
export const reviewChecks: readonly IntegrityCheck[] = [
  sql(
    'A review is on the site only while a session of its two people counts as having taken place.',
    `select ${named('review', 'r')} from pps_reviews r
      where (r.unfounded_at is null) <> (exists (select 1 from pps_sessions s
        where s.host_id = r.host_id and s.client_id = r.client_id
          and (s.status = 'delivered' or s.status = 'disputed' and exists (select 1 from pps_session_events e
            where e.session_id = s.id and e.action = 'dispute' and e.from_status = 'delivered'))))`,
  ),
];
