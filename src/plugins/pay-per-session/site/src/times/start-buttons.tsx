import type { JSX } from 'preact';
import { momentText, otherStartText } from '../format/times';
import type { PageRequest } from '../routing/page';

interface StartButtonsProps {
  request: PageRequest;
  /** The reader's IANA zone. */
  zone: string;
  other: { name: string; zone: string };
  /** ms, UTC */
  starts: readonly number[];
  /** What a button says of its time. */
  say?: (when: string) => string;
}

/** A few free starts with their days, each a button that sends `startsAt`, whatever else its form still lacks. */
export const StartButtons = ({
  request,
  zone,
  other,
  starts,
  say = (when) => when,
}: StartButtonsProps): JSX.Element => {
  const { words, app } = request;
  const now = app.clock.now();
  return (
    <ul class="nearest">
      {starts.map((start) => {
        const elsewhere = otherStartText(words.dateLocale, start, zone, other.zone, now);
        return (
          <li key={start}>
            <button
              type="submit"
              class="start"
              name="startsAt"
              value={new Date(start).toISOString()}
              formNoValidate
            >
              <span>{say(momentText(words.dateLocale, start, zone, now))}</span>
              {elsewhere !== null && (
                <span class="start-there">{words.sessions.forOther(elsewhere, other.name)}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** The free starts nearest to one that is gone, under their heading; or that there is none. */
export const NearestStarts = ({
  nearest,
  ...props
}: Omit<StartButtonsProps, 'starts'> & { nearest: readonly number[] }): JSX.Element => {
  const { words } = props.request;
  if (nearest.length === 0) return <p>{words.hold.nearestNone}</p>;
  return (
    <>
      <p>
        <strong>{words.hold.nearestTitle}</strong>
      </p>
      <StartButtons {...props} starts={nearest} />
    </>
  );
};
