import type { JSX } from 'preact';
import { HiddenFields } from '../../components/hidden-fields';
import { NoteField } from '../../components/note-field';
import { creditEffectText } from './paid-with';
import { actionOf, formsPathOf, type SessionView } from './session-view';

/** Why an outcome cannot be contested is told only where it once could be. */
const SAYS_NOTHING = new Set(['ILLEGAL_TRANSITION', 'DISPUTE_TOO_LATE']);

/** The client says that the session did not end as it was marked; an operator then decides. */
export const DisputeForm = (view: SessionView): JSX.Element | null => {
  const { request, session, refusal } = view;
  const { words, settings, form } = request;
  const path = formsPathOf(view);
  const dispute = actionOf(session, 'dispute');
  if (path === null || !dispute) return null;
  if (dispute.refusal)
    return SAYS_NOTHING.has(dispute.refusal.code) ? null : <p class="small soft">{words.session.settled}</p>;
  const refused = form.form === 'dispute' ? refusal : undefined;
  return (
    <details class="cancel" open={refused !== undefined}>
      <summary>{words.session.disputeTitle}</summary>
      <form class="form" method="post" action={`${path}/dispute`}>
        <HiddenFields fields={{ revision: String(session.revision), form: 'dispute' }} />
        <p>
          {words.session.disputeLead(settings.disputeHours)}
          {session.priceAmount > 0 && ` ${words.session.disputeMoney}`}
          {session.credit && ` ${creditEffectText(request, session, dispute) ?? ''}`}
        </p>
        <NoteField
          request={request}
          name="reason"
          label={words.session.disputeReason}
          help={words.session.disputeReasonHelp(session.host.displayName)}
          required
          problems={refused?.fields ?? {}}
        />
        <p>
          <button type="submit" class="quiet">
            {words.session.disputeButton}
          </button>
        </p>
      </form>
    </details>
  );
};

const decisive = (action: string): boolean => action === 'dispute' || action.startsWith('settle_');

/** What was said in a dispute: why it was opened while it waits, what was decided afterwards. */
export const DisputeSaid = ({ request, session }: SessionView): JSX.Element | null => {
  const { words } = request;
  const last = session.events.findLast(({ action }) => action === 'undo' || decisive(action));
  if (!last || last.action === 'undo' || last.reason === null) return null;
  return (
    <section class="stack-s" aria-labelledby="dispute">
      <h2 id="dispute" class="small-heading">
        {last.action === 'dispute' ? words.session.disputeSaid : words.session.settledSaid}
      </h2>
      <p class="written">{last.reason}</p>
    </section>
  );
};
