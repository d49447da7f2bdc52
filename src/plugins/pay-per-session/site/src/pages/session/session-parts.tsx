import type { JSX } from 'preact';
import { panelPage } from '../../../../server/src/platform/panel-url';
import { knowEachOther, OUTCOMES } from '../../../../shared/session-status';
import { Notice } from '../../components/notice';
import { lengthText } from '../../components/service-facts';
import { SessionTime } from '../../components/session-time';
import { dayText, momentText } from '../../format/times';
import { paidText } from './paid-with';
import { linkPathOf, peopleOf, type SessionView } from './session-view';

/** Date and hour for both, or what has to happen before there is one. */
export const When = (view: SessionView): JSX.Element => {
  const { request, session, party } = view;
  const { zone, other } = peopleOf(view);
  const { words } = request;
  if (session.startsAt === null || session.endsAt === null) {
    return (
      <p class="when">{session.status === 'unscheduled' ? words.session.noDate[party](other.name) : '—'}</p>
    );
  }
  const path = linkPathOf(session);
  const span = { startsAt: Date.parse(session.startsAt), endsAt: Date.parse(session.endsAt) };
  return (
    <>
      <p class="when dated">
        <SessionTime request={request} span={span} zone={zone} other={other} />
      </p>
      {session.status === 'scheduled' && path !== null && (
        <p>
          <a class="calendar-file" href={`${path}/calendar.ics`}>
            {words.feed.addToCalendar}
          </a>
        </p>
      )}
    </>
  );
};

const roomPathOf = ({ session }: SessionView): string | null =>
  session.room.url === null ? null : new URL(session.room.url).pathname;

/** The way into the room, or when there will be one. */
export const RoomDoor = (view: SessionView): JSX.Element | null => {
  const { request, session } = view;
  const { words, app } = request;
  const { zone } = peopleOf(view);
  const path = roomPathOf(view);
  if (session.room.state === 'open' && path !== null) {
    return (
      <div class="stack-s">
        <p>
          <a
            class={session.status === 'unscheduled' ? 'button quiet' : 'button'}
            href={path}
            data-island="popup"
            data-session={session.id}
            target="_blank"
          >
            {words.session.openRoom}
          </a>
        </p>
        <p class="small soft">{words.session.roomHint}</p>
      </div>
    );
  }
  if (session.room.state !== 'early' || session.room.opensAt === null) return null;
  const opensAt = Date.parse(session.room.opensAt);
  const time = momentText(words.dateLocale, opensAt, zone, app.clock.now());
  return <p class="figures">{words.session.roomEarly(time)}</p>;
};

/** How it ended, in the words of who reads. */
export const Ending = (view: SessionView): JSX.Element | null => {
  const { request, session, party } = view;
  const { outcome, ended } = request.words.session;
  const { name } = peopleOf(view).other;
  const { status } = session;
  const marked = OUTCOMES.find((known) => known === status);
  const sentence = marked ? outcome[marked][party](name) : ended[status];
  if (sentence === undefined) return null;
  return (
    <Notice tone={status === 'delivered' ? 'good' : 'warn'}>
      <p>{sentence}</p>
    </Notice>
  );
};

/** Messages are read behind the sign-in, by a link to a session nobody's: the host's stand in the control panel. */
const messagesPath = ({ request, session, party }: SessionView): string =>
  party === 'host'
    ? panelPage(request.app, `messages/session/${session.id}`)
    : `/account/messages/to/${session.host.slug}?session=${session.id}`;

/** How to reach the other one: by messages, and by mail once the two have agreed. */
export const Contact = (view: SessionView): JSX.Element | null => {
  const { request, session, party, unread } = view;
  const { words } = request;
  const { contact, status } = session;
  if (contact === null && knowEachOther(status)) return null;
  const { name } = peopleOf(view).other;
  return (
    <section class="stack-s" aria-labelledby="contact">
      <h2 id="contact" class="small-heading">
        {words.session.contact(name)}
      </h2>
      {status === 'unscheduled' && <p>{words.session.contactHint[party](name)}</p>}
      {contact && (
        <p>
          <a class="address" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </p>
      )}
      <p class="contact-way">
        <a class="target" href={messagesPath(view)}>
          {words.messages.write(name)}
        </a>
        {unread > 0 && (
          <span class="tag new-messages">
            <span class="figures">{words.messages.unread(unread)}</span>
          </span>
        )}
      </p>
      {party === 'host' && status === 'unscheduled' && <p class="small soft">{words.session.panelHint}</p>}
    </section>
  );
};

/** What was bought, from its snapshot. */
export const SoldFacts = (view: SessionView): JSX.Element => {
  const { request, session } = view;
  const { words, app } = request;
  const { zone } = peopleOf(view);
  const { paidAt } = session.payment;
  const paid =
    paidAt === null || session.priceAmount === 0
      ? ''
      : words.session.paid(dayText(words.dateLocale, Date.parse(paidAt), zone, app.clock.now()));
  return (
    <aside class="panel" aria-labelledby="facts">
      <h2 id="facts" class="small-heading">
        {words.session.facts}
      </h2>
      <dl class="facts">
        <dt>{words.session.service}</dt>
        <dd>{session.serviceName}</dd>
        <dt>{words.session.length}</dt>
        <dd>{lengthText(request, session)}</dd>
        <dt>{words.session.price}</dt>
        <dd class="figures">
          {paidText(request, session)}
          {paid !== '' && <span class="soft"> · {paid}</span>}
          {session.credit && (
            <span class="soft">
              {' '}
              · {words.session.credit.of(session.credit.term, session.credit.institution)}
            </span>
          )}
        </dd>
        <dt>{words.session.reference}</dt>
        <dd class="figures reference">{session.reference}</dd>
      </dl>
      {linkPathOf(session) === request.path && (
        <Notice title={words.session.private}>
          <p>{words.session.privateSentence}</p>
        </Notice>
      )}
    </aside>
  );
};
