import type { JSX } from 'preact';
import { HiddenFields } from '../components/hidden-fields';
import { longDayText, monthText, weekdayText } from '../format/times';
import type { ChooserProps } from './chooser-props';
import { DaysPager } from './days-pager';
import { firstOf, noonOf, weeksOf, type PlainDate } from './plain-date';
import type { MonthOfTimes } from './read-times';
import { StartList } from './start-list';
import { timesAddress } from './times-address';
import { TimesLink } from './times-link';

type MonthProps = ChooserProps & { times: MonthOfTimes };

const Weekdays = ({ locale, week }: { locale: string; week: readonly (PlainDate | null)[] }): JSX.Element => (
  <thead>
    <tr>
      {week.map((date) =>
        date === null ? null : (
          <th key={date} scope="col" abbr={weekdayText(locale, noonOf(date), 'UTC', 'long')}>
            {weekdayText(locale, noonOf(date), 'UTC', 'short')}
          </th>
        ),
      )}
    </tr>
  </thead>
);

const Day = ({ date, ...props }: MonthProps & { date: PlainDate }): JSX.Element => {
  const { request, times, wanted, path } = props;
  const { words, app } = request;
  const count = times.days.find((day) => day.date === date)?.starts.length ?? 0;
  const name = longDayText(words.dateLocale, noonOf(date), 'UTC', app.clock.now());
  const here = date === times.today ? 'date' : undefined;
  if (count === 0) {
    return (
      <td aria-current={here} data-date={date}>
        <span class="month-day">
          <span aria-hidden="true">{Number(date.slice(8))}</span>
          <span class="visually-hidden">
            {name}, {words.times.nothingThatDay}
          </span>
        </span>
      </td>
    );
  }
  return (
    <td aria-current={here} data-date={date}>
      <TimesLink
        class="plain month-day free"
        carried={props.carried}
        to={`${timesAddress(path, wanted, { view: 'month', month: times.month, day: date })}#chosen-day`}
        aria-current={date === times.day ? 'true' : undefined}
      >
        <span class="visually-hidden">{words.times.dayLabel(name, count)}</span>
        <span aria-hidden="true">{Number(date.slice(8))}</span>
        <span class="month-count figures" aria-hidden="true">
          {count}
        </span>
      </TimesLink>
    </td>
  );
};

const ChosenDay = (props: MonthProps): JSX.Element | null => {
  const { request, times, zone, other } = props;
  const { words, app } = request;
  const starts = times.days.find(({ date }) => date === times.day)?.starts ?? [];
  if (times.day === null) return times.days.length === 0 ? null : <p class="soft">{words.times.chooseDay}</p>;
  const name = longDayText(words.dateLocale, noonOf(times.day), 'UTC', app.clock.now());
  return (
    <section class="stack-s chosen-day" id="chosen-day" tabIndex={-1} aria-labelledby="chosen-day-name">
      <h3 id="chosen-day-name">
        {name} <span class="soft figures">{starts.length > 0 && words.times.count(starts.length)}</span>
      </h3>
      {starts.length === 0 ? (
        <p>{words.times.nothingThatDay}</p>
      ) : (
        <form method="post" action={props.action}>
          <HiddenFields fields={props.hidden} />
          <StartList
            request={request}
            starts={starts}
            zone={zone.zone}
            other={other}
            describedBy="chosen-day-name"
          />
        </form>
      )}
    </section>
  );
};

/** A month whose days lead to their free times; a script lets arrow keys walk through it. */
export const Month = (props: MonthProps): JSX.Element => {
  const { request, times, wanted, path } = props;
  const { words } = request;
  const title = monthText(words.dateLocale, noonOf(firstOf(times.month)), 'UTC');
  const address = (month: string | null): string | null =>
    month === null ? null : timesAddress(path, wanted, { view: 'month', month, day: null });
  const weeks = weeksOf(times.month);
  const whole = weeks.find((week) => !week.includes(null)) ?? [];
  return (
    <>
      <DaysPager
        words={words}
        title={title}
        earlier={address(times.earlier)}
        later={address(times.later)}
        carried={props.carried}
      />
      {times.days.length > 0 && (
        <table class="month" data-island="month">
          <caption class="visually-hidden">{title}</caption>
          <Weekdays locale={words.dateLocale} week={whole} />
          <tbody>
            {weeks.map((week, row) => (
              <tr key={row}>
                {week.map((date, column) =>
                  date === null ? <td key={column} /> : <Day key={date} {...props} date={date} />,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ChosenDay {...props} />
    </>
  );
};
