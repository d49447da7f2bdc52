import type { JSX } from 'preact';
import type { Refusal } from '../../../../server/src/platform/errors';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { NoteField } from '../../components/note-field';
import { WhichOfTwo } from '../../components/which-of-two';
import { readZone } from '../../http/zone-cookie';
import { dateOf } from '../../format/times';
import { zoneName, zoneOptions } from '../../format/zones';
import { DAY } from '../../../../server/src/platform/clock';
import { zoneOfRequest } from '../../times/zone-of-request';
import { proposedLocal } from './buy';
import type { ServiceProps } from './service-frame';

export interface BookingFieldsProps extends ServiceProps {
  /** The reader's IANA zone. */
  zone: string;
  refusal?: Refusal | undefined;
}

/** Labels of what is asked about the session, for a refused form's summary. */
export const bookingLabels = ({
  request,
  view: { host, service },
}: ServiceProps): Record<string, string> => ({
  proposedDate: request.words.other.date,
  proposedTime: request.words.other.time,
  proposedZone: request.words.other.zone,
  proposedFold: request.words.request.whichOfTwo,
  note: request.words.hold.note(host.displayName),
  ...Object.fromEntries(service.questions.map((question, index) => [`answer${index}`, question])),
});

/** Date, time and zone of a time that is not on offer. */
export const OtherTimeFields = ({ request, view, zone, refusal }: BookingFieldsProps): JSX.Element => {
  const { words, language, form, app } = request;
  const { host, service } = view;
  const now = app.clock.now();
  const problems = refusal?.fields ?? {};
  const shown = readZone(form.proposedZone) ?? zone;
  const { from } = zoneOfRequest(request);
  // A page that answers a form must not be loaded again by a script.
  const told = request.method === 'GET' ? { 'data-zone': zone, 'data-zone-from': from } : {};
  return (
    <fieldset class="stack" {...told}>
      <legend class="visually-hidden">{words.other.title}</legend>
      <div class="date-and-time">
        <Field
          language={language}
          name="proposedDate"
          label={words.other.date}
          type="date"
          required
          min={dateOf(now, zone)}
          max={dateOf(now + service.furthestDays * DAY, zone)}
          value={form.proposedDate}
          problems={problems}
        />
        <Field
          language={language}
          name="proposedTime"
          label={words.other.time}
          type="time"
          step={300}
          required
          value={form.proposedTime}
          problems={problems}
        />
      </div>
      <Choice
        name="proposedZone"
        label={words.other.zone}
        value={shown}
        options={zoneOptions(shown)}
        language={language}
        problems={problems}
      />
      <WhichOfTwo
        request={request}
        name="proposedFold"
        local={proposedLocal(form)}
        zone={shown}
        problems={problems}
      />
      {host.timeZone !== zone && (
        <p class="help soft">{words.other.theirs(zoneName(host.timeZone), host.displayName)}</p>
      )}
    </fieldset>
  );
};

/** Where a requested session takes place, if that is no question, and how long it takes. */
export const WhatIsBooked = ({ request, view: { service } }: ServiceProps): JSX.Element => {
  const { words } = request;
  return (
    <dl class="facts">
      {service.location !== 'either' && (
        <>
          <dt>{words.credits.location}</dt>
          <dd>{words.host.location[service.location]}</dd>
        </>
      )}
      <dt>{words.credits.duration}</dt>
      <dd>{words.host.minutes(service.durationMinutes)}</dd>
    </dl>
  );
};

/** Where to meet, where the service leaves it to the client. */
export const LocationChoice = ({ request, view: { service } }: ServiceProps): JSX.Element | null => {
  const { words, form } = request;
  if (service.location !== 'either') return null;
  const chosen = form.location === 'in_person' ? 'in_person' : 'online';
  return (
    <fieldset class="stack-s">
      <legend>{words.hold.location}</legend>
      <div class="choices two">
        {(['online', 'in_person'] as const).map((location) => (
          <label key={location} class="choice">
            <input type="radio" name="location" value={location} checked={location === chosen} />
            {words.host.location[location]}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const IfTaken = ({ request, view }: BookingFieldsProps): JSX.Element => {
  const { words, form } = request;
  const options = {
    money_back: words.hold.moneyBack,
    agree_later: words.hold.agreeLater(view.host.displayName),
  };
  const chosen = form.ifTaken === 'agree_later' ? 'agree_later' : 'money_back';
  return (
    <fieldset class="stack-s if-card" aria-describedby="if-taken-help">
      <legend>{words.hold.ifTaken}</legend>
      <p class="help small soft" id="if-taken-help">
        {words.hold.ifTakenHelp}
      </p>
      <div class="choices">
        {(['money_back', 'agree_later'] as const).map((choice) => (
          <label key={choice} class="choice">
            <input type="radio" name="ifTaken" value={choice} checked={choice === chosen} />
            {options[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What the host asks, a note, and what happens should the time be gone when the payment comes. */
export const BookingFields = (props: BookingFieldsProps & { kept: boolean }): JSX.Element => {
  const { request, view, refusal, kept } = props;
  const { words } = request;
  const { host, service } = view;
  const problems = refusal?.fields ?? {};
  // What the host decides an introduction by.
  const isForm = service.kind === 'introduction';
  return (
    <>
      {service.questions.length > 0 && (
        <fieldset class="stack">
          <legend>
            {isForm ? words.introduction.formTitle(host.displayName) : words.hold.questions(host.displayName)}
          </legend>
          {isForm && <p class="help small soft">{words.introduction.formHelp(host.displayName)}</p>}
          {service.questions.map((question, index) => (
            <NoteField
              key={question}
              request={request}
              name={`answer${index}`}
              label={question}
              help={isForm ? words.introduction.required : words.hold.optional}
              required={isForm}
              problems={problems}
            />
          ))}
        </fieldset>
      )}
      <NoteField
        request={request}
        name="note"
        label={words.hold.note(host.displayName)}
        help={words.hold.noteHelp(host.displayName)}
        problems={problems}
      />
      {kept && service.takesCard && service.priceAmount > 0 && <IfTaken {...props} />}
    </>
  );
};
