import type { JSX } from 'preact';
import { SessionStatus } from '../../components/session-status';
import { RefusedForm } from '../../forms/refused-form';
import type { PageAnswer } from '../../routing/page';
import { CancelForm, MarkForm } from './session-forms';
import { Contact, Ending, RoomDoor, SoldFacts, When } from './session-parts';
import { peopleOf, type SessionView } from './session-view';

const Session = (view: SessionView): JSX.Element => {
  const { request, session, refusal } = view;
  const { words } = request;
  const labels = { reason: words.session.cancelReason, note: words.session.note };
  return (
    <div class="width session-page">
      <header class="session-head">
        <p>
          <SessionStatus request={request} session={session} />
        </p>
        <h1>{session.serviceName}</h1>
        <p class="lead">{words.sessions.withOther(peopleOf(view).other.name)}</p>
      </header>
      <RefusedForm request={request} refusal={refusal} labels={labels} />
      <div class="two-columns">
        <div class="stack session-main">
          <Ending {...view} />
          <section class="stack-s" aria-labelledby="when">
            <h2 id="when" class="small-heading">
              {words.session.when}
            </h2>
            <When {...view} />
            <RoomDoor {...view} />
          </section>
          <Contact {...view} />
          <MarkForm {...view} />
          <CancelForm {...view} />
        </div>
        <SoldFacts {...view} />
      </div>
    </div>
  );
};

/** The page of one session, for one of its two people. */
export const sessionPage = (view: SessionView): PageAnswer => ({
  kind: 'page',
  status: view.refusal?.status ?? 200,
  title: view.request.words.session.title(view.session.serviceName, peopleOf(view).other.name),
  islands: ['popup'],
  body: () => <Session {...view} />,
});
