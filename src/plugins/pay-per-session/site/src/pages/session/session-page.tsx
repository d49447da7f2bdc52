import type { JSX } from 'preact';
import { SessionStatus } from '../../components/session-status';
import { RefusedForm } from '../../forms/refused-form';
import type { PageAnswer } from '../../routing/page';
import { BlockHours, placeText } from './block-parts';
import { DecisionForm, Decided, Suspicions } from './introduction-parts';
import { DisputeForm, DisputeSaid } from './dispute-form';
import { MoveLink } from './move-link';
import { proposalLabels } from './proposed-time';
import { AnswerForms, WithdrawForm } from './request-forms';
import { ClientWords, Proposals, Waiting } from './request-parts';
import { ReviewForm } from './review-form';
import { CancelForm, MarkForm } from './session-forms';
import { Contact, Ending, RoomDoor, SoldFacts, When } from './session-parts';
import { UndoNotice } from './undo-notice';
import { peopleOf, type SessionView } from './session-view';

/** When it is, and the way into its room. */
const TheDate = (view: SessionView): JSX.Element => {
  const { request, session } = view;
  const { words } = request;
  return (
    <section class="stack-s" aria-labelledby="when">
      <h2 id="when" class="small-heading">
        {session.status === 'requested' ? words.request.wanted : words.session.when}
      </h2>
      <When {...view} />
      <RoomDoor {...view} />
      <MoveLink {...view} />
    </section>
  );
};

const Session = (view: SessionView): JSX.Element => {
  const { request, session, refusal } = view;
  const { words } = request;
  const place = placeText(view);
  // Other times are proposed, and the one asked for counts no more.
  const hasTime = session.awaits !== 'client';
  const labels = {
    reason: words.session.cancelReason,
    note: words.session.note,
    rating: words.reviews.rating,
    text: words.reviews.text,
    decision: words.introduction.decide,
    continuation: words.introduction.decide,
    continuationReason: words.introduction.reason,
    ...proposalLabels(words),
  };
  return (
    <div class="width session-page">
      <header class="session-head">
        <p>
          <SessionStatus request={request} session={session} />
        </p>
        <h1>{session.serviceName}</h1>
        <p class="lead">
          {words.sessions.withOther(peopleOf(view).other.name)}
          {place !== null && ` · ${place}`}
        </p>
      </header>
      <RefusedForm request={request} refusal={refusal} labels={labels} />
      <div class="two-columns">
        <div class="stack session-main">
          <UndoNotice {...view} />
          <Ending {...view} />
          <DisputeSaid {...view} />
          <Decided {...view} />
          <ReviewForm {...view} />
          <Waiting {...view} />
          <Proposals {...view} />
          {hasTime && <TheDate {...view} />}
          <BlockHours {...view} />
          <Suspicions {...view} />
          <ClientWords {...view} />
          <AnswerForms {...view} />
          <Contact {...view} />
          <MarkForm {...view} />
          <DecisionForm {...view} />
          <WithdrawForm {...view} />
          <CancelForm {...view} />
          <DisputeForm {...view} />
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
  islands: ['popup', 'undo'],
  body: () => <Session {...view} />,
});
