import type { JSX } from 'preact';
import { HiddenFields } from '../../components/hidden-fields';
import { SessionTime } from '../../components/session-time';
import { momentText } from '../../format/times';
import { StartButtons } from '../../times/start-buttons';
import { formsPathOf, peopleOf, type SessionView } from './session-view';

/** `Tue 8 Dec, 15:00`, in the viewer's zone; empty where there is no such deadline. */
const deadlineText = (view: SessionView): string => {
  const { request, session } = view;
  if (session.respondBy === null) return '';
  return momentText(
    request.words.dateLocale,
    Date.parse(session.respondBy),
    peopleOf(view).zone,
    request.app.clock.now(),
  );
};

/** Who is waited for, and until when. */
export const Waiting = (view: SessionView): JSX.Element | null => {
  const { request, session, party } = view;
  const { words } = request;
  if (session.status !== 'requested') return null;
  const { name } = peopleOf(view).other;
  const until = deadlineText(view);
  const countered = session.awaits === 'client';
  return (
    <section class="stack-s" aria-labelledby="waiting">
      <h2 id="waiting">
        {countered ? words.request.proposedTitle[party](name) : words.request.waitsTitle[party](name)}
      </h2>
      <p>{countered ? words.request.proposedLead[party](until) : words.request.waitsUntil[party](until)}</p>
    </section>
  );
};

/** Times the host proposed: for the client each is a button, for the host a list. */
export const Proposals = (view: SessionView): JSX.Element | null => {
  const { request, session, party } = view;
  const { words } = request;
  const path = formsPathOf(view);
  if (session.awaits !== 'client' || session.proposals.length === 0) return null;
  const { zone, other } = peopleOf(view);
  if (party === 'host' || path === null) {
    return (
      <ul class="nearest">
        {session.proposals.map(({ startsAt, endsAt }) => (
          <li key={startsAt}>
            <SessionTime
              request={request}
              span={{ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }}
              zone={zone}
              other={other}
            />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <form method="post" action={`${path}/take`}>
      <HiddenFields fields={{ revision: String(session.revision) }} />
      <StartButtons
        request={request}
        zone={zone}
        other={other}
        starts={session.proposals.map(({ startsAt }) => Date.parse(startsAt))}
        say={words.request.take}
      />
    </form>
  );
};

/** What the client wrote when they booked or asked. */
export const ClientWords = (view: SessionView): JSX.Element | null => {
  const { request, session, party } = view;
  const { words } = request;
  const { name } = peopleOf(view).other;
  const answered = session.answers.some(({ answer }) => answer !== '');
  if (session.note === '' && !answered) return null;
  return (
    <>
      {answered && (
        <section class="stack-s" aria-labelledby="answers">
          <h2 id="answers" class="small-heading">
            {party === 'host' ? words.request.theirAnswers(name) : words.request.yourAnswers}
          </h2>
          <dl class="answers">
            {session.answers.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer === '' ? <span class="soft">{words.request.noAnswer}</span> : answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {session.note !== '' && (
        <section class="stack-s" aria-labelledby="client-note">
          <h2 id="client-note" class="small-heading">
            {party === 'host' ? words.request.theirNote(name) : words.request.yourNote}
          </h2>
          <p class="written">{session.note}</p>
        </section>
      )}
    </>
  );
};
