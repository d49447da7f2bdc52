import type { JSX } from 'preact';
import type { SessionListItem } from '../../../shared/contracts/session';
import { UPCOMING, type SessionStatus as Status } from '../../../shared/session-status';
import { MINUTE } from '../../../server/src/platform/clock';
import type { PageRequest } from '../routing/page';

const TONES: Partial<Record<Status, string>> = {
  unscheduled: 'warn',
  scheduled: 'accent',
  delivered: 'good',
  client_absent: 'bad',
  host_absent: 'bad',
  cancelled: 'bad',
};

type Shown = Pick<SessionListItem, 'status' | 'needs' | 'startsAt'>;

const statusText = ({ words, app, settings }: PageRequest, { status, needs, startsAt }: Shown): string => {
  const { sessions } = words;
  const named = sessions.status(settings);
  if (needs === 'outcome') return sessions.pendingConfirmation;
  if (status !== 'scheduled' || startsAt === null) return named[status];
  const left = Date.parse(startsAt) - app.clock.now();
  if (left <= settings.doorsOpenMinutes * MINUTE) return sessions.roomIsOpen;
  return left <= UPCOMING ? sessions.startsSoon : named.scheduled;
};

/** A session's status in words; the colour only repeats them. */
export const SessionStatus = ({
  request,
  session,
}: {
  request: PageRequest;
  session: Shown;
}): JSX.Element => <span class={`tag ${TONES[session.status] ?? ''}`}>{statusText(request, session)}</span>;
