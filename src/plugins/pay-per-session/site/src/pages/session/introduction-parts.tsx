import type { JSX } from 'preact';
import { decidedElsewhere } from '../../../../shared/contracts/introduction';
import { DecisionFields } from '../../components/decision-fields';
import { HiddenFields } from '../../components/hidden-fields';
import { Notice } from '../../components/notice';
import { actionOf, linkPathOf, peopleOf, type SessionView } from './session-view';

/** What the host decided after this introductory session, and where another has decided for the two, in the words of who reads. */
export const Decided = (view: SessionView): JSX.Element | null => {
  const { request, session, party } = view;
  const { introduction } = session;
  if (introduction === null) return null;
  const { introduction: words } = request.words;
  const { decision, here } = introduction;
  const { name } = peopleOf(view).other;
  const elsewhere = decidedElsewhere(introduction, session);
  return (
    <>
      {here !== null && (
        <Notice tone={here.decision === 'approved' ? 'good' : 'plain'}>
          <p>{words.decided[here.decision][party](name)}</p>
          {here.reason !== null && <p class="written">{words.decidedWhy(here.reason)}</p>}
        </Notice>
      )}
      {elsewhere !== null && decision !== null && (
        <p class="small soft">{words[elsewhere](words.decided[decision][party](name))}</p>
      )}
    </>
  );
};

/** The host decides anew. */
export const DecisionForm = (view: SessionView): JSX.Element | null => {
  const { request, session, refusal } = view;
  const path = linkPathOf(session);
  if (path === null || actionOf(session, 'approve')?.refusal !== null) return null;
  const { words, form } = request;
  const refused = form.form === 'decision' ? refusal : undefined;
  const decided = session.introduction?.here?.decision ?? null;
  return (
    <details class="answer-way" open={refused !== undefined || decided === null}>
      <summary>{decided === null ? words.introduction.decide : words.introduction.changeDecision}</summary>
      <form class="form" method="post" action={`${path}/continuation`}>
        <HiddenFields fields={{ revision: String(session.revision), form: 'decision' }} />
        <DecisionFields
          request={request}
          client={peopleOf(view).other.name}
          problems={refused?.fields ?? {}}
          names={{ decision: 'decision', reason: 'reason' }}
          chosen={decided ?? undefined}
        />
        <p>
          <button type="submit" class="quiet">
            {words.introduction.saveDecision}
          </button>
        </p>
      </form>
    </details>
  );
};

/** What makes the form look odd, for the host who decides about it. */
export const Suspicions = ({ request, session, party }: SessionView): JSX.Element | null => {
  const { words } = request;
  if (party !== 'host' || session.suspicions.length === 0) return null;
  return (
    <Notice tone="warn" title={words.introduction.suspicionsTitle}>
      <p>{words.introduction.suspicionsLead}</p>
      <ul>
        {session.suspicions.map((suspicion) => (
          <li key={suspicion}>{words.introduction.suspicions[suspicion]}</li>
        ))}
      </ul>
    </Notice>
  );
};
