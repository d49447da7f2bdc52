import type { JSX } from 'preact';
import { timeText } from '../format/times';
import type { PageRequest } from '../routing/page';

interface KeptUntilProps {
  request: PageRequest;
  /** ms, UTC; null: it is kept no longer. */
  heldUntil: number | null;
  zone: string;
  /** What is said when it is over. */
  over?: string;
}

/** Until when a time is kept. A script counts down beside it, and says aloud only when little is left. */
export const KeptUntil = ({
  request,
  heldUntil,
  zone,
  over = request.words.hold.over,
}: KeptUntilProps): JSX.Element => {
  const { words, app } = request;
  const now = app.clock.now();
  if (heldUntil === null || heldUntil <= now) return <p class="kept-until over">{over}</p>;
  return (
    <div
      class="kept-until figures"
      data-island="hold"
      data-left={heldUntil - now}
      data-words={JSON.stringify({
        left: words.hold.left,
        minutesLeft: words.hold.minutesLeft,
        oneMinuteLeft: words.hold.oneMinuteLeft,
        over,
      })}
    >
      <p data-part="until">{words.hold.keptUntil(timeText(words.dateLocale, heldUntil, zone))}</p>
      <p class="soft" data-part="left" aria-hidden="true" hidden />
      <p class="visually-hidden" role="status" data-part="said" />
    </div>
  );
};
