import { roomWords, type RoomWords } from '../../../../shared/words/room';
import { part } from './parts';

/** What the page knows of its room when it opens. */
export interface RoomFacts {
  isHost: boolean;
  other: string;
  /** ms, UTC; null when the door stands open. */
  opensAt: number | null;
  /** The server's clock when the page was made, ms UTC. */
  madeAt: number;
  /** For times of the day. */
  locale: string;
  words: RoomWords;
  /** The secret of this person's link; it stands in the address only, and is never sent on in one. */
  token: string;
  /** Names this window across reconnects. */
  pageKey: string;
  sessionPage: string;
}

/** Reads them from the markup and the address. */
export const readRoomFacts = (): RoomFacts => {
  const {
    party = '',
    other = '',
    opensAt = '',
    madeAt = '',
    locale = 'en',
  } = part('room', HTMLElement).dataset;
  const sessionPage = location.pathname.replace(/\/room\/?$/u, '');
  return {
    isHost: party === 'host',
    other,
    opensAt: opensAt === '' ? null : Number(opensAt),
    madeAt: Number(madeAt),
    locale,
    words: roomWords(document.documentElement.lang),
    token: sessionPage.split('/').at(-1) ?? '',
    pageKey: Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join(''),
    sessionPage,
  };
};
