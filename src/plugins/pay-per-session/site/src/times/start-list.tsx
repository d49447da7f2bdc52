import type { JSX } from 'preact';
import { otherStartText, timeText } from '../format/times';
import type { PageRequest } from '../routing/page';

interface StartProps {
  request: PageRequest;
  /** ms, UTC */
  start: number;
  zone: string;
  other: { name: string; zone: string };
  /** What names the day for whoever does not see it. */
  describedBy?: string;
}

/** `15:00`, and below it what the other's clock shows then; chooses this start. */
const StartButton = ({ request, start, zone, other, describedBy }: StartProps): JSX.Element => {
  const { words, app } = request;
  const elsewhere = otherStartText(words.dateLocale, start, zone, other.zone, app.clock.now());
  const instant = new Date(start).toISOString();
  return (
    <button type="submit" class="start" name="startsAt" value={instant} aria-describedby={describedBy}>
      <time dateTime={instant}>{timeText(words.dateLocale, start, zone)}</time>
      {elsewhere !== null && (
        <span class="start-there">
          <span class="visually-hidden">, {words.sessions.forOther(elsewhere, other.name)}</span>
          <span aria-hidden="true">{elsewhere}</span>
        </span>
      )}
    </button>
  );
};

/** The starts of one day. */
export const StartList = ({
  starts,
  ...props
}: Omit<StartProps, 'start'> & { starts: readonly number[] }): JSX.Element => (
  <ul class="starts">
    {starts.map((start) => (
      <li key={start}>
        <StartButton {...props} start={start} />
      </li>
    ))}
  </ul>
);
