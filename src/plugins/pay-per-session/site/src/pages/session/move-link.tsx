import type { JSX } from 'preact';
import { say } from '../../format/say';
import { actionOf, linkPathOf, type SessionView } from './session-view';

/** Such a session is not the client's to move at all. */
const SAYS_NOTHING = new Set(['ILLEGAL_TRANSITION', 'NOT_ALLOWED']);

/** The way for a client to another free time; or why it cannot be moved any more. */
export const MoveLink = ({ request, session, party }: SessionView): JSX.Element | null => {
  const { words, settings } = request;
  const path = linkPathOf(session);
  const move = actionOf(session, 'move');
  if (party !== 'client' || path === null || !move) return null;
  if (move.refusal)
    return SAYS_NOTHING.has(move.refusal.code) ? null : (
      <p class="small soft">{say(request, move.refusal)}</p>
    );
  return (
    <div>
      <p>
        <a class="target" href={`${path}/move`}>
          {words.move.link}
        </a>
      </p>
      <p class="small soft">{words.move.hint(settings.noticeHours)}</p>
    </div>
  );
};
