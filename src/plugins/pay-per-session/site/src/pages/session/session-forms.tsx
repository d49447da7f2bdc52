import type { JSX } from 'preact';
import type { SessionAction } from '../../../../shared/contracts/session';
import { OUTCOMES } from '../../../../shared/session-status';
import { DecisionFields } from '../../components/decision-fields';
import { HiddenFields } from '../../components/hidden-fields';
import { NoteField } from '../../components/note-field';
import { priceText } from '../../components/service-facts';
import { say } from '../../format/say';
import { blockSeen, HoursChoice, hoursAtOnce } from './block-parts';
import { creditEffectText } from './paid-with';
import { actionOf, formsPathOf, linkPathOf, peopleOf, type SessionView } from './session-view';

const ACTION = {
  delivered: 'mark_delivered',
  client_absent: 'mark_client_absent',
  host_absent: 'mark_host_absent',
} as const;

const markHelp = ({ request, session }: SessionView, action: SessionAction): string => {
  const found = actionOf(session, action);
  const credit = found ? creditEffectText(request, session, found) : null;
  return credit ?? request.words.session.markHelp[found?.money ?? 'nothing'];
};

/** The host's question after the session: how did it end? Only what is possible now is offered. */
export const MarkForm = (view: SessionView): JSX.Element | null => {
  const { request, session, refusal } = view;
  const { words } = request;
  const path = linkPathOf(session);
  const possible = OUTCOMES.filter((outcome) => actionOf(session, ACTION[outcome])?.refusal === null);
  if (path === null || possible.length === 0) return null;
  const { name } = peopleOf(view).other;
  const chosen = request.form.outcome ?? (possible.length === 1 ? possible[0] : undefined);
  return (
    <section class="panel" aria-labelledby="mark">
      <h2 id="mark">{words.session.markTitle}</h2>
      <p class="soft">{words.session.markLead(name)}</p>
      <form class="form" method="post" action={`${path}/outcome`}>
        <input type="hidden" name="revision" value={session.revision} />
        <fieldset class="choices">
          <legend class="visually-hidden">{words.session.markTitle}</legend>
          {possible.map((outcome) => (
            <label key={outcome} class="choice">
              <input type="radio" name="outcome" value={outcome} checked={outcome === chosen} required />
              <span>
                {words.session.mark[outcome](name)}
                <span class="help small soft"> {markHelp(view, ACTION[outcome])}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {session.kind === 'introduction' && possible.includes('delivered') && (
          <div class="decision stack">
            <DecisionFields
              request={request}
              client={name}
              problems={refusal?.fields ?? {}}
              names={{ decision: 'continuation', reason: 'continuationReason' }}
            />
          </div>
        )}
        <NoteField
          request={request}
          name="note"
          label={words.session.note}
          help={words.session.noteHelp(name)}
          problems={refusal?.fields ?? {}}
        />
        <p>
          <button type="submit">{words.session.markButton}</button>
        </p>
      </form>
    </section>
  );
};

/** Cancelling, with what it gives back said before; or why it cannot be done any more. */
export const CancelForm = (view: SessionView): JSX.Element | null => {
  const { request, session, refusal } = view;
  const { words, form } = request;
  const path = formsPathOf(view);
  const cancel = actionOf(session, 'cancel');
  const begun = session.startsAt !== null && Date.parse(session.startsAt) <= request.app.clock.now();
  if (path === null || !cancel || begun || cancel.refusal?.code === 'ILLEGAL_TRANSITION') return null;
  const refused = form.reason === undefined ? undefined : refusal;
  return (
    <details class="cancel" open={refused !== undefined}>
      <summary>{words.session.cancelTitle}</summary>
      {cancel.refusal ? (
        <p>{say(request, cancel.refusal)}</p>
      ) : (
        <form class="form" method="post" action={`${path}/cancel`}>
          <HiddenFields fields={{ revision: String(session.revision), ...blockSeen(view) }} />
          <HoursChoice {...view} action="cancel" />
          {hoursAtOnce(view, 'cancel') === 1 && (
            <p>
              {creditEffectText(request, session, cancel) ??
                words.session.money[cancel.money](priceText(request, session))}
            </p>
          )}
          <NoteField
            request={request}
            name="reason"
            label={words.session.cancelReason}
            help={words.session.cancelReasonHelp(peopleOf(view).other.name)}
            problems={refused?.fields ?? {}}
          />
          <p>
            <button type="submit" class="quiet">
              {words.session.cancelButton}
            </button>
          </p>
        </form>
      )}
    </details>
  );
};
