import type { RoomWords } from '../../../../shared/words/room';
import { part, tell, write } from './parts';
import { clockText, readTimer, type TimerFacts, type TimerReading } from './timer-reading';

const FIVE_MINUTES = 5 * 60_000;

export interface SessionTimer {
  know(facts: Partial<Omit<TimerFacts, 'now'>> & { serverNow?: number }): void;
  stop(): void;
}

const main = (reading: TimerReading, words: RoomWords['timer']): string => {
  switch (reading.phase) {
    case 'waiting':
      return words.waiting;
    case 'before':
      return words.begins(clockText(reading.untilStart));
    case 'running':
      // Rounded up, so that what is left and what has passed add up to the whole.
      return words.remaining(clockText(Math.ceil(reading.remaining / 1000) * 1000));
    case 'over':
      return words.over(clockText(reading.over));
  }
};

/** Shows the timer each second and says aloud, once each, that five minutes are left and that the time is up. */
export const startTimer = (words: RoomWords['timer']): SessionTimer => {
  const box = part('timer', HTMLElement);
  const first = part('timer-main', HTMLElement);
  const second = part('timer-elapsed', HTMLElement);
  const bar = part('timer-bar', HTMLElement);
  let facts: Omit<TimerFacts, 'now'> = { startsAt: null, metAt: null, durationMinutes: 0 };
  let ahead = 0;
  let before: TimerReading | null = null;

  const announce = (reading: TimerReading): void => {
    if (before?.phase !== 'running') return;
    if (reading.phase === 'over') tell(words.timeIsUp);
    if (reading.phase !== 'running') return;
    if (before.remaining > FIVE_MINUTES && reading.remaining <= FIVE_MINUTES) tell(words.fiveMinutesLeft);
  };

  const show = (): void => {
    if (facts.durationMinutes === 0) return;
    const reading = readTimer({ ...facts, now: Date.now() + ahead });
    box.dataset.phase = reading.phase;
    write(first, main(reading, words));
    const elapsed = reading.phase === 'running' || reading.phase === 'over' ? reading.elapsed : null;
    write(second, elapsed === null ? '' : words.elapsed(clockText(elapsed)));
    bar.style.inlineSize = `${Math.min(100, ((elapsed ?? 0) / (facts.durationMinutes * 60_000)) * 100)}%`;
    announce(reading);
    before = reading;
  };

  const ticking = setInterval(show, 1000);
  return {
    know: ({ serverNow, ...known }) => {
      if (serverNow !== undefined) ahead = serverNow - Date.now();
      facts = { ...facts, ...known };
      show();
    },
    stop: () => clearInterval(ticking),
  };
};
