import type { JSX } from 'preact';
import { Refusal } from '../../../../server/src/platform/errors';
import {
  findByLink,
  findRoomSession,
  readRoomDoor,
  type DoorState,
  type RoomSession,
} from '../../../../server/src/room';
import { sayRefusal } from '../../../../shared/words';
import { roomWords, type RoomWords } from '../../../../shared/words/room';
import type { Party } from '../../../../shared/session-status';
import { DecisionFields } from '../../components/decision-fields';
import type { Page, PageAnswer, PageRequest } from '../../routing/page';
import { CallStep } from './call-step';
import { CheckStep } from './check-step';
import { AwayStep, ClosingStep, ThanksStep } from './closing-steps';

interface RoomProps {
  words: RoomWords;
  party: Party;
  session: RoomSession;
  door: DoorState;
  now: number;
  sessionPage: string;
  /** For times, as the rest of the site writes them. */
  locale: string;
  /** The host's decision after an introductory session. */
  decision: JSX.Element | null;
}

const otherOf = (party: Party): Party => (party === 'host' ? 'client' : 'host');

const Room = ({
  words,
  party,
  session,
  door,
  now,
  sessionPage,
  locale,
  decision,
}: RoomProps): JSX.Element => {
  const other = session.names[otherOf(party)];
  const opensAt = door.state === 'early' ? door.opensAt : undefined;
  return (
    <main
      class="room"
      data-room="room"
      data-party={party}
      data-other={other}
      data-opens-at={opensAt}
      data-made-at={now}
      data-locale={locale}
    >
      <p class="visually-hidden" data-room="news" role="status" />
      <noscript>
        <div class="room-after">
          <h1>{words.title(session.serviceName)}</h1>
          <p class="lead">{words.needsScript}</p>
          <a class="button" href={sessionPage}>
            {words.backToSession}
          </a>
        </div>
      </noscript>
      <CheckStep words={words} other={other} />
      <CallStep
        words={words}
        other={other}
        face={session.faces[otherOf(party)]}
        service={session.serviceName}
      />
      <ClosingStep words={words} other={other} decision={decision} />
      <ThanksStep words={words} sessionPage={sessionPage} />
      <AwayStep words={words} sessionPage={sessionPage} />
    </main>
  );
};

const decisionOf = (request: PageRequest, session: RoomSession, party: Party): JSX.Element | null =>
  session.kind === 'introduction' && party === 'host' ? (
    <DecisionFields
      request={request}
      client={session.names.client}
      problems={{}}
      names={{ decision: 'continuation', reason: 'continuationReason' }}
    />
  ) : null;

const closedPage = (
  request: PageRequest,
  words: RoomWords,
  session: RoomSession,
  sessionPage: string,
): PageAnswer => {
  const refusal = new Refusal('ROOM_CLOSED');
  return {
    kind: 'page',
    status: refusal.status,
    title: words.title(session.serviceName),
    frame: 'bare',
    styles: ['room'],
    body: () => (
      <main class="room">
        <section class="room-after">
          <h1>{sayRefusal(request.language, refusal.code)}</h1>
          <a class="button" href={sessionPage}>
            {words.backToSession}
          </a>
        </section>
      </main>
    ),
  };
};

/** The audio/video popup of one person's session link. Everything in it is the script's; the markup waits. */
export const roomPage: Page = {
  path: '/s/:token/room',
  privacy: 'link',
  powers: 'room',
  get: async (request) => {
    const { app, params, language } = request;
    const { sessionId, party } = await findByLink(app, params.token ?? '');
    const session = await findRoomSession(app, sessionId);
    const { door } = await readRoomDoor(app, session);
    const words = roomWords(language);
    const sessionPage = `/s/${params.token ?? ''}`;
    if (door.state === 'closed') return closedPage(request, words, session, sessionPage);
    return {
      kind: 'page',
      title: words.title(session.serviceName),
      frame: 'bare',
      islands: ['room'],
      styles: ['room'],
      body: () => (
        <Room
          {...{ words, party, session, door, sessionPage }}
          now={app.clock.now()}
          locale={request.words.dateLocale}
          decision={decisionOf(request, session, party)}
        />
      ),
    };
  },
};
