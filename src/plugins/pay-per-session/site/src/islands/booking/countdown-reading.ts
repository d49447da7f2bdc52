/** What a countdown says; `{time}` and `{minutes}` stand for what is left. */
export interface HoldWords {
  left: string;
  minutesLeft: string;
  oneMinuteLeft: string;
  over: string;
}

const MINUTE = 60_000;
/** Minutes before the end at which something is said aloud: few enough not to hurry anybody. */
const SPOKEN = [5, 2, 1];

/** `9:41 left`. @param left ms */
export const leftText = (left: number, words: HoldWords): string => {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return words.left.replace('{time}', time);
};

/** What is said aloud when the time left goes from `before` to `now` (ms); null at most moments. */
export const sentenceFor = (before: number, now: number, words: HoldWords): string | null => {
  if (before > 0 && now <= 0) return words.over;
  const passed = SPOKEN.filter((minutes) => before > minutes * MINUTE && now <= minutes * MINUTE).at(-1);
  if (passed === undefined) return null;
  return passed === 1 ? words.oneMinuteLeft : words.minutesLeft.replace('{minutes}', String(passed));
};
