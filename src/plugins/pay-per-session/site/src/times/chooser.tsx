import type { JSX } from 'preact';
import { EmptyState } from '../components/empty-state';
import { Notice } from '../components/notice';
import { dateOf, longDayText } from '../format/times';
import type { PageRequest } from '../routing/page';
import { Agenda } from './agenda';
import type { ChooserProps } from './chooser-props';
import { Clocks } from './clocks';
import { Month } from './month';
import { timesAddress } from './times-address';
import { CarriedWords, TimesLink } from './times-link';

/** Why the days that are shown have nothing free, and the way to the next that has. */
const NothingFree = ({
  request,
  times,
  wanted,
  zone,
  other,
  rules,
  path,
  carried,
}: ChooserProps): JSX.Element | null => {
  const { words, app } = request;
  if (times.view === 'none' || times.days.length > 0) return null;
  const { noticeHours, furthestDays } = rules;
  const facts = { name: other.name, noticeHours, furthestDays };
  const { next } = times;
  return (
    <EmptyState
      title={words.times.noneTitle}
      sentence={times.why.map((reason) => words.times.why[reason](facts)).join(' ')}
    >
      {next === null ? null : (
        <TimesLink
          class="button"
          carried={carried}
          to={timesAddress(path, wanted, { view: 'list', from: dateOf(next, zone.zone) })}
        >
          {words.times.nextFree(longDayText(words.dateLocale, next, zone.zone, app.clock.now()))}
        </TimesLink>
      )}
    </EmptyState>
  );
};

const Views = ({ request, times, wanted, path, carried }: ChooserProps): JSX.Element => {
  const { words } = request;
  const shown = times.view === 'month' ? 'month' : 'list';
  return (
    <nav class="tabs" aria-label={words.times.viewsLabel}>
      {(['list', 'month'] as const).map((view) => (
        <TimesLink
          key={view}
          class="plain"
          carried={carried}
          to={timesAddress(path, wanted, { view, from: null, month: null, day: null })}
          aria-current={view === shown ? 'page' : undefined}
        >
          {words.times.views[view]}
        </TimesLink>
      ))}
    </nav>
  );
};

/** Said by a script, and only where there is no connection. */
export const OfflineNotice = ({ request }: { request: PageRequest }): JSX.Element => (
  <div data-island="offline" role="status" hidden>
    <Notice tone="warn">
      <p>{request.words.times.offline}</p>
    </Notice>
  </div>
);

/** Free times to choose from: a list first, a month second, by the reader's clock and the other's. */
export const Chooser = (props: ChooserProps): JSX.Element => {
  const { request, times, other } = props;
  const { words } = request;
  if (times.view === 'none') {
    return (
      <>
        <CarriedWords carried={props.carried} path={props.path} />
        <EmptyState title={words.times.neverTitle(other.name)} sentence={words.times.neverSentence} />
      </>
    );
  }
  return (
    <div
      class="times"
      data-island="times"
      data-zone={props.zone.zone}
      data-zone-from={props.zone.from}
      data-answers-form={request.method === 'POST' ? '' : undefined}
    >
      <OfflineNotice request={request} />
      <CarriedWords carried={props.carried} path={props.path} />
      <Clocks {...props} />
      <Views {...props} />
      {times.view === 'month' ? <Month {...props} times={times} /> : <Agenda {...props} times={times} />}
      <NothingFree {...props} />
    </div>
  );
};
