import type { JSX } from 'preact';
import { MOST_PROPOSALS } from '../../../../shared/contracts/session';
import { HiddenFields } from '../../components/hidden-fields';
import { NoteField } from '../../components/note-field';
import { priceText } from '../../components/service-facts';
import { zoneName } from '../../format/zones';
import { blockSeen, HoursChoice, hoursAtOnce } from './block-parts';
import { creditEffectText } from './paid-with';
import { ProposedTime } from './proposed-time';
import { actionOf, formsPathOf, linkPathOf, peopleOf, type SessionView } from './session-view';

const possible = (view: SessionView, action: Parameters<typeof actionOf>[1]) => {
  const found = actionOf(view.session, action);
  return found?.refusal === null ? found : undefined;
};

const revisionOf = ({ session }: SessionView): Record<string, string> => ({
  revision: String(session.revision),
});

/** Which of the page's forms was sent and refused. */
const sent = ({ request }: SessionView, form: string): boolean => request.form.form === form;

const Decline = (view: SessionView & { path: string }): JSX.Element | null => {
  const { request, refusal, session, path } = view;
  const { words } = request;
  const decline = possible(view, 'decline');
  if (!decline) return null;
  const refused = sent(view, 'decline') ? refusal : undefined;
  return (
    <details class="answer-way" open={refused !== undefined}>
      <summary>{words.request.declineTitle}</summary>
      <form class="form" method="post" action={`${path}/decline`}>
        <HiddenFields fields={{ ...revisionOf(view), ...blockSeen(view), form: 'decline' }} />
        <HoursChoice {...view} action="decline" />
        {hoursAtOnce(view, 'decline') === 1 && (
          <p>
            {creditEffectText(request, session, decline) ??
              words.session.money[decline.money](priceText(request, session))}
          </p>
        )}
        <NoteField
          request={request}
          name="reason"
          label={words.request.reason}
          help={words.request.reasonHelp(peopleOf(view).other.name)}
          required
          problems={refused?.fields ?? {}}
        />
        <p>
          <button type="submit" class="quiet">
            {words.request.decline}
          </button>
        </p>
      </form>
    </details>
  );
};

const Propose = (view: SessionView & { path: string }): JSX.Element | null => {
  const { request, refusal, path } = view;
  const { words } = request;
  if (!possible(view, 'counter')) return null;
  const refused = sent(view, 'propose') ? refusal : undefined;
  const { zone, other } = peopleOf(view);
  return (
    <details class="answer-way" open={refused !== undefined}>
      <summary>{words.request.proposeTitle}</summary>
      <form class="form" method="post" action={`${path}/propose`}>
        <HiddenFields fields={{ ...revisionOf(view), form: 'propose', timeZone: zone }} />
        <p>{words.request.proposeHelp(zoneName(zone), other.name)}</p>
        {hoursAtOnce(view, 'accept') > 1 && <p>{words.block.proposeOne}</p>}
        {Array.from({ length: MOST_PROPOSALS }, (_, index) => (
          <ProposedTime key={index} view={view} index={index} zone={zone} problems={refused?.fields ?? {}} />
        ))}
        <NoteField
          request={request}
          name="note"
          label={words.request.proposeNote}
          help={words.request.reasonHelp(other.name)}
          problems={refused?.fields ?? {}}
        />
        <p>
          <button type="submit" class="quiet">
            {words.request.propose}
          </button>
        </p>
      </form>
    </details>
  );
};

/** At the time it asks for; of several hours all of them first, and this one alone. */
const Accept = (view: SessionView & { path: string }): JSX.Element => {
  const { request, path } = view;
  const { words } = request;
  const hours = hoursAtOnce(view, 'accept');
  return (
    <form class="stack-s" method="post" action={`${path}/accept`}>
      <HiddenFields fields={{ ...revisionOf(view), ...blockSeen(view) }} />
      {hours > 1 && (
        <>
          <p>
            <button type="submit" name="hours" value={hours}>
              {words.block.acceptAll(hours)}
            </button>
          </p>
          <p class="small soft">{words.block.acceptAllHelp(hours)}</p>
        </>
      )}
      <p>
        <button type="submit" class={hours > 1 ? 'quiet' : undefined}>
          {hours > 1 ? words.block.acceptOne : words.request.accept}
        </button>
      </p>
      <p class="small soft">{hours > 1 ? words.block.acceptOneHelp : words.request.acceptHelp}</p>
    </form>
  );
};

/** The host's three ways to answer a request. */
export const AnswerForms = (view: SessionView): JSX.Element | null => {
  const { request, session } = view;
  const { words } = request;
  const path = linkPathOf(session);
  const accept = possible(view, 'accept');
  if (path === null || (!accept && !possible(view, 'decline') && !possible(view, 'counter'))) return null;
  return (
    <section class="panel" aria-labelledby="answer">
      <h2 id="answer">{words.request.acceptTitle(peopleOf(view).other.name)}</h2>
      {accept && <Accept {...view} path={path} />}
      <Propose {...view} path={path} />
      <Decline {...view} path={path} />
    </section>
  );
};

/** The client takes the request back; what comes back of the price is said before. */
export const WithdrawForm = (view: SessionView): JSX.Element | null => {
  const { request, session } = view;
  const { words } = request;
  const path = formsPathOf(view);
  const withdraw = possible(view, 'withdraw');
  if (path === null || !withdraw) return null;
  return (
    <details class="cancel">
      <summary>{words.request.withdrawTitle}</summary>
      <form class="form" method="post" action={`${path}/withdraw`}>
        <HiddenFields fields={{ ...revisionOf(view), ...blockSeen(view) }} />
        <HoursChoice {...view} action="withdraw" />
        {hoursAtOnce(view, 'withdraw') === 1 && (
          <p>
            {creditEffectText(request, session, withdraw) ??
              words.session.money[withdraw.money](priceText(request, session))}
          </p>
        )}
        <p>
          <button type="submit" class="quiet">
            {words.request.withdraw}
          </button>
        </p>
      </form>
    </details>
  );
};
