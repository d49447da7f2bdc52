import type { JSX } from 'preact';
import { Choice } from '../../components/choice';
import { dateName } from '../../format/months';
import type { PageRequest } from '../../routing/page';
import { standAfter, type TermStand } from './credits-after';
import { mostHours, type OwnCredits, type Paying } from './paying';
import type { ServiceProps } from './service-frame';

const StandTable = ({
  request: { words },
  stand,
}: {
  request: PageRequest;
  stand: TermStand;
}): JSX.Element => {
  const { credits } = words;
  return (
    <table class="credit-stand figures">
      <caption>
        {credits.inTerm(
          credits.term(stand.term, stand.institution),
          dateName(words.dateLocale, stand.endsOn),
        )}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{credits.now}</th>
          <th scope="col">{credits.after}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{credits.used}</th>
          <td>{stand.used}</td>
          <td data-used-after={stand.used}>{stand.usedAfter}</td>
        </tr>
        <tr>
          <th scope="row">{credits.remaining}</th>
          <td>{stand.remaining}</td>
          <td data-remaining-after={stand.remaining}>{stand.remainingAfter}</td>
        </tr>
      </tbody>
    </table>
  );
};

/** What has been used and what remains of each term, now and after so many hours. */
const CreditStand = ({
  request,
  own,
  hours,
}: {
  request: PageRequest;
  own: OwnCredits;
  hours: number;
}): JSX.Element => (
  <div class="stack-s" data-island="credit-stand">
    {standAfter(own.terms, hours).map((stand) => (
      <StandTable key={stand.termId} request={request} stand={stand} />
    ))}
    <p class="small soft">{request.words.credits.usedHelp}</p>
  </div>
);

interface HoursProps {
  request: PageRequest;
  paying: Paying;
  /** How many of them are kept; undefined where no time is. */
  keptHours?: number | undefined;
}

/** What is chosen, or what is kept, as far as credits pay it. */
const chosenHours = ({ request: { form }, paying, keptHours = 1 }: HoursProps): number =>
  Math.min(Math.max(1, Math.trunc(Number(form.hours ?? keptHours)) || 1), Math.max(1, mostHours(paying)));

/** The hours that follow, each a session of its own; nothing where one credit is all there is. */
const NextHours = (props: HoursProps): JSX.Element | null => {
  const { request, paying, keptHours } = props;
  const { words } = request;
  const most = mostHours(paying);
  if (most < 2) return null;
  const available = paying.own?.available ?? 0;
  return (
    <>
      <Choice
        name="hours"
        label={words.credits.nextHour}
        value={String(chosenHours(props))}
        options={Array.from({ length: most }, (_, index) => index + 1).map((hours) => ({
          value: String(hours),
          label: words.credits.nextHourOptions(hours, available - hours),
        }))}
      />
      <p class="help small soft">{words.credits.nextHourHelp}</p>
      {keptHours !== undefined && (
        <>
          <button type="submit" class="quiet" name="keep" value="hours" formNoValidate>
            {words.credits.keepHours}
          </button>
          <p class="small figures" role="status" data-kept-hours={words.credits.keptHours} />
        </>
      )}
    </>
  );
};

/** An hour at a time, the next hours too, and how many credits are left then. */
export const CreditDetails = (props: ServiceProps & HoursProps): JSX.Element => {
  const { request, view, paying, keptHours } = props;
  const { words } = request;
  const { own } = paying;
  const { agreeing } = view.service;
  return (
    <div class="credit-details stack-s">
      <p class="small soft">{words.credits.oneHourHelp}</p>
      {agreeing !== 'arranged' && <NextHours {...{ request, paying, keptHours }} />}
      {own && <CreditStand request={request} own={own} hours={chosenHours(props)} />}
    </div>
  );
};
