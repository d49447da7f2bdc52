import type { JSX } from 'preact';
import { Choice } from '../components/choice';
import { HiddenFields } from '../components/hidden-fields';
import { otherStartText, timeText } from '../format/times';
import { zoneName, zoneOptions } from '../format/zones';
import type { ChooserProps } from './chooser-props';
import { timesAddress, timesFields } from './times-address';
import { TimesLink } from './times-link';

/** The time of which both clocks are told: the first that can be chosen, else now. */
const exampleOf = ({ times, request }: ChooserProps): number =>
  (times.view === 'none' ? undefined : times.days[0]?.starts[0]) ?? request.app.clock.now();

const ZoneForm = ({ request, wanted, zone, path, carried }: ChooserProps): JSX.Element => {
  const { words } = request;
  const shown = { ...wanted, zone: null, choosesZone: false };
  const form =
    carried === null
      ? { action: path, fields: Object.fromEntries(timesFields(shown)) }
      : { action: timesAddress(path, shown, {}), method: 'post', fields: { ...carried, another: 'time' } };
  return (
    <form class="zone-form" action={form.action} method={form.method} data-island="filters">
      <HiddenFields fields={form.fields} />
      <Choice name="zone" label={words.times.zoneLabel} value={zone.zone} options={zoneOptions(zone.zone)} />
      <button type="submit" class="quiet">
        {words.times.showTimes}
      </button>
    </form>
  );
};

/** By whose clock times are told, what the other's clock shows then, and the way to another zone. */
export const Clocks = (props: ChooserProps): JSX.Element => {
  const { request, wanted, zone, other, path } = props;
  const { words, app } = request;
  const now = app.clock.now();
  const example = exampleOf(props);
  const elsewhere = otherStartText(words.dateLocale, example, zone.zone, other.zone, now);
  return (
    <div class="clocks">
      <p class="figures">
        {words.times.inZone(zoneName(zone.zone), timeText(words.dateLocale, now, zone.zone))}{' '}
        <strong>
          {elsewhere === null
            ? words.times.sameClocks(other.name)
            : words.times.bothClocks(timeText(words.dateLocale, example, zone.zone), elsewhere, other.name)}
        </strong>
      </p>
      {wanted.choosesZone ? (
        <ZoneForm {...props} />
      ) : (
        <p>
          <TimesLink
            class="plain link target"
            carried={props.carried}
            to={timesAddress(path, wanted, { choosesZone: true })}
          >
            {words.times.changeZone}
          </TimesLink>
        </p>
      )}
    </div>
  );
};
