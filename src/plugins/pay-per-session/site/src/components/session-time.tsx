import type { JSX } from 'preact';
import { otherStartText, spanText, type Span } from '../format/times';
import type { PageRequest } from '../routing/page';

interface SessionTimeProps {
  request: PageRequest;
  span: Span;
  /** The reader's IANA zone. */
  zone: string;
  other: { name: string; zone: string };
}

/** `Tue 8 Dec, 15:00–16:00 (your time) · 09:00 for Anna`: the one way in which the site tells a session's time. */
export const SessionTime = ({ request, span, zone, other }: SessionTimeProps): JSX.Element => {
  const { words, app } = request;
  const now = app.clock.now();
  const elsewhere = otherStartText(words.dateLocale, span.startsAt, zone, other.zone, now);
  return (
    <span class="session-time">
      <time dateTime={new Date(span.startsAt).toISOString()}>
        {spanText(words.dateLocale, span, zone, now)}
      </time>
      {elsewhere !== null && (
        <span class="soft">
          {' '}
          {words.sessions.yourTime} <span aria-hidden="true">·</span>{' '}
          {words.sessions.forOther(elsewhere, other.name)}
        </span>
      )}
    </span>
  );
};
