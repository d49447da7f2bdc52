import type { JSX } from 'preact';
import type { ListedItem } from '../../../shared/contracts/session';
import { initialOf } from '../format/initial';
import { momentText } from '../format/times';
import type { PageRequest } from '../routing/page';
import { lengthOnly } from './service-facts';
import { SessionStatus } from './session-status';
import { SessionTime } from './session-time';

interface SessionRowProps {
  request: PageRequest;
  session: ListedItem;
  zone: string;
}

/** When a session is, or what it waits for. */
const SessionWhen = ({ request, session, zone }: SessionRowProps): JSX.Element => {
  const { startsAt, endsAt, host } = session;
  if (startsAt === null || endsAt === null) {
    return (
      <span>
        {session.status === 'unscheduled' ? request.words.sessions.waitsForHost(host.displayName) : '—'}
      </span>
    );
  }
  const span = { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) };
  return (
    <SessionTime
      request={request}
      span={span}
      zone={zone}
      other={{ name: host.displayName, zone: host.timeZone }}
    />
  );
};

/** Who is waited for, where a request is open. */
const SessionWaits = ({ request, session, zone }: SessionRowProps): JSX.Element | null => {
  const { words, app } = request;
  const { awaits, respondBy, host } = session;
  if (awaits === null || respondBy === null) return null;
  const until = momentText(words.dateLocale, Date.parse(respondBy), zone, app.clock.now());
  return (
    <p class={awaits === 'client' ? 'needs-you' : 'soft'}>
      {awaits === 'client'
        ? words.request.waitsForYou(until)
        : words.request.waitsForHost(host.displayName, until)}
    </p>
  );
};

/** What the client may do with it now, in one sentence; how is on the session's own page. */
const SessionCan = ({ request, session }: Omit<SessionRowProps, 'zone'>): JSX.Element | null => {
  const { can } = request.words.sessions;
  const phrases = session.can.flatMap((action) => can.actions[action] ?? []);
  if (phrases.length === 0) return null;
  const list = new Intl.ListFormat(request.words.dateLocale, { type: 'disjunction' });
  return <p class="small soft">{can.sentence(list.format(phrases))}</p>;
};

/** One of a client's sessions in a list; the whole row leads to it. */
export const SessionRow = ({ request, session, zone }: SessionRowProps): JSX.Element => {
  const { words } = request;
  const { host } = session;
  return (
    <li class="session-row">
      {host.avatarUrl === null ? (
        <span class="row-picture no-picture" aria-hidden="true">
          {initialOf(host.displayName)}
        </span>
      ) : (
        <img
          class="row-picture"
          src={host.avatarUrl}
          alt=""
          width="64"
          height="64"
          loading="lazy"
          decoding="async"
        />
      )}
      <div class="row-text">
        <h3>
          <a href={`/account/sessions/${session.id}`}>{session.serviceName}</a>
        </h3>
        <p class="soft">
          {words.sessions.withOther(host.displayName)} · {lengthOnly(request, session)}
          {session.place && (
            <>
              {' · '}
              <span class="together">{words.block.place(session.place.hour, session.place.hours)}</span>
            </>
          )}
        </p>
        {session.awaits !== 'client' && (
          <p>
            <SessionWhen request={request} session={session} zone={zone} />
          </p>
        )}
        <SessionWaits request={request} session={session} zone={zone} />
        <SessionCan request={request} session={session} />
      </div>
      <SessionStatus request={request} session={session} />
    </li>
  );
};
