import type { JSX } from 'preact';
import { HiddenFields } from '../components/hidden-fields';
import { dayText, longDayText } from '../format/times';
import { daysShownOpen } from './by-day';
import type { ChooserProps } from './chooser-props';
import { DaysPager } from './days-pager';
import { noonOf } from './plain-date';
import type { ListedTimes } from './read-times';
import { StartList } from './start-list';
import { timesAddress } from './times-address';

/** The days of a week that have something free, each with its times. */
export const Agenda = (props: ChooserProps & { times: ListedTimes }): JSX.Element => {
  const { request, times, wanted, zone, other, path } = props;
  const { words, app } = request;
  const now = app.clock.now();
  const open = daysShownOpen(times.days);
  const address = (from: string | null): string | null =>
    from === null ? null : timesAddress(path, wanted, { view: 'list', from });
  return (
    <>
      <DaysPager
        words={words}
        title={words.times.between(
          dayText(words.dateLocale, noonOf(times.from), 'UTC', now),
          dayText(words.dateLocale, noonOf(times.until), 'UTC', now),
        )}
        earlier={address(times.earlier)}
        later={address(times.later)}
        carried={props.carried}
      />
      {times.days.length > 0 && (
        <form class="agenda" method="post" action={props.action}>
          <HiddenFields fields={props.hidden} />
          {times.days.map(({ date, starts }, index) => (
            <details key={date} class="agenda-day" open={index < open}>
              <summary>
                <h3 id={`day-${date}`}>{longDayText(words.dateLocale, noonOf(date), 'UTC', now)}</h3>
                <span class="soft figures">{words.times.count(starts.length)}</span>
              </summary>
              <StartList
                request={request}
                starts={starts}
                zone={zone.zone}
                other={other}
                describedBy={`day-${date}`}
              />
            </details>
          ))}
        </form>
      )}
    </>
  );
};
