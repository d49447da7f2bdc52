import { writeInstant } from '../platform/database';
import type { StepFollower } from '../sessions';

/**
 * What entitles a client to a review, in a query of `pps_reviews`: a session with the host that took place, also while
 * they contest it.
 */
const TOOK_PLACE = `exists (select 1 from pps_sessions s
  where s.host_id = pps_reviews.host_id and s.client_id = pps_reviews.client_id
    and (s.status = 'delivered' or s.status = 'disputed' and exists (select 1 from pps_session_events e
      where e.session_id = s.id and e.action = 'dispute' and e.from_status = 'delivered')))`;

const DECISIVE = ['delivered', 'disputed'];

/**
 * Takes the review of two people off the site while no session of theirs counts as having taken place any more, because
 * a dispute was settled so or an outcome was undone; and puts it back when one does again.
 */
export const followOutcomes: StepFollower = async (trx, app, { session, from, to }) => {
  if (from === to || !(DECISIVE.includes(from) || DECISIVE.includes(to))) return;
  const ofPair = () => trx('pps_reviews').where({ host_id: session.host_id, client_id: session.client_id });
  await ofPair()
    .whereNull('unfounded_at')
    .whereRaw(`not ${TOOK_PLACE}`)
    .update({ unfounded_at: writeInstant(app.clock.now()), revision: trx.raw('revision + 1') });
  await ofPair()
    .whereNotNull('unfounded_at')
    .whereRaw(TOOK_PLACE)
    .update({ unfounded_at: null, revision: trx.raw('revision + 1') });
};
