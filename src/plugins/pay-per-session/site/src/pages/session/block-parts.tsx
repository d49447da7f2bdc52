import type { JSX } from 'preact';
import { alikeHours, blockRevisionOf, type BlockHour } from '../../../../shared/contracts/block';
import type { SessionAction } from '../../../../shared/contracts/session';
import { formatPlainDate } from '../../../../shared/format/when';
import { SessionStatus } from '../../components/session-status';
import { spanText } from '../../format/times';
import { actionOf, peopleOf, type SessionView } from './session-view';

type Which = 'all' | 'one';

/** `Hour 2 of 3`, where it was booked with others; null where it was not. */
export const placeText = ({ request, session }: Pick<SessionView, 'request' | 'session'>): string | null =>
  session.place && request.words.block.place(session.place.hour, session.place.hours);

/** The page of another hour of the block, through the same door. */
const hourPath = ({ request }: SessionView, { id, linkUrl }: BlockHour): string | null => {
  if (request.path.startsWith('/account/')) return `/account/sessions/${id}`;
  return linkUrl === null ? null : new URL(linkUrl).pathname;
};

const HourLine = ({ view, hour }: { view: SessionView; hour: BlockHour }): JSX.Element => {
  const { request, session } = view;
  const { words, app } = request;
  const { startsAt, endsAt, status } = hour;
  const when =
    startsAt === null || endsAt === null
      ? '—'
      : spanText(
          words.dateLocale,
          { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) },
          peopleOf(view).zone,
          app.clock.now(),
        );
  const path = hour.id === session.id ? null : hourPath(view, hour);
  return (
    <li aria-current={hour.id === session.id ? 'true' : undefined}>
      <span>
        <span class="soft">{words.block.place(hour.hour, session.block.length)}</span>{' '}
        {path === null ? (
          <span class="figures">{when}</span>
        ) : (
          <a class="figures" href={path}>
            {when}
          </a>
        )}
        {hour.id === session.id && <span class="soft"> ({words.block.here})</span>}
      </span>
      <SessionStatus request={request} session={{ status, needs: null, startsAt }} />
    </li>
  );
};

/** The hours that were booked at once, how each stands, and the way to it. */
export const BlockHours = (view: SessionView): JSX.Element | null => {
  const { request, session } = view;
  const { words } = request;
  if (session.block.length < 2) return null;
  return (
    <section class="stack-s" aria-labelledby="block">
      <h2 id="block" class="small-heading">
        {words.block.title}
      </h2>
      <p class="soft">{words.block.lead(session.block.length)}</p>
      <ol class="block-hours" role="list">
        {session.block.map((hour) => (
          <HourLine key={hour.id} view={view} hour={hour} />
        ))}
      </ol>
    </section>
  );
};

/** What a form of a step says that was seen of all the hours. */
export const blockSeen = ({ session }: SessionView): Record<string, string> =>
  session.block.length === 0 ? {} : { blockRevision: String(blockRevisionOf(session.block)) };

/** How many hours can take a step at once, this one among them; 1 where it is this one alone. */
export const hoursAtOnce = ({ session }: SessionView, action: SessionAction): number =>
  Math.max(1, actionOf(session, action)?.hours.length ?? 1);

/** What a step does to the credits of all the hours it is for, or of this one; one sentence for each that differs. */
const effectTexts = ({ request, session }: SessionView, action: SessionAction, which: Which): string[] => {
  const { words } = request;
  const hours = (actionOf(session, action)?.hours ?? []).filter(
    ({ id }) => which === 'all' || id === session.id,
  );
  return alikeHours(hours).flatMap((same) => {
    const { credit = null, termEndsOn = null } = same[0] ?? {};
    if (credit === null || termEndsOn === null) return [];
    return [words.block.effect[credit](same.length, formatPlainDate(words.dateLocale, termEndsOn))];
  });
};

/**
 * Whether a step is for all the hours that can take it, which stands first, or for this one alone; each says what it
 * does. Nothing where there is no choice.
 */
export const HoursChoice = ({
  action,
  ...view
}: SessionView & { action: SessionAction }): JSX.Element | null => {
  const { words, form } = view.request;
  const most = hoursAtOnce(view, action);
  if (most < 2) return null;
  const choices = [
    { which: 'all', value: most, label: words.block.all(most) },
    { which: 'one', value: 1, label: words.block.one },
  ] as const;
  return (
    <fieldset class="stack-s">
      <legend>{words.block.which}</legend>
      <div class="choices">
        {choices.map(({ which, value, label }) => (
          <label key={which} class="choice">
            <input type="radio" name="hours" value={value} checked={(form.hours === '1') === (value === 1)} />
            <span>
              {label}
              <span class="help small soft"> {effectTexts(view, action, which).join(' ')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
