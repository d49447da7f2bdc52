import type { JSX } from 'preact';
import type { SessionListItem } from '../../../shared/contracts/session';
import type { SessionStatus as Status } from '../../../shared/session-status';
import type { SiteWords } from '../../../shared/words/site';

const TONES: Partial<Record<Status, string>> = {
  unscheduled: 'warn',
  scheduled: 'accent',
  delivered: 'good',
  client_absent: 'bad',
  host_absent: 'bad',
  cancelled: 'bad',
};

/** A session's status in words; the colour only repeats them. */
export const SessionStatus = ({
  words,
  session,
}: {
  words: SiteWords;
  session: Pick<SessionListItem, 'status' | 'needs'>;
}): JSX.Element => (
  <span class={`tag ${TONES[session.status] ?? ''}`}>
    {session.needs === 'outcome' ? words.sessions.pendingConfirmation : words.sessions.status[session.status]}
  </span>
);
