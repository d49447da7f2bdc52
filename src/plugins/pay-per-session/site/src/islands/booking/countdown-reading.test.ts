import { describe, expect, it } from '@jest/globals';
import { leftText, sentenceFor } from './countdown-reading';

const words = {
  left: '{time} left',
  minutesLeft: '{minutes} minutes',
  oneMinuteLeft: 'one minute',
  over: 'over',
};
const minutes = (count: number): number => count * 60_000;

describe('a countdown', () => {
  it('shows minutes and seconds, and never less than nothing', () => {
    expect(leftText(minutes(10), words)).toBe('10:00 left');
    expect(leftText(61_000, words)).toBe('1:01 left');
    expect(leftText(400, words)).toBe('0:01 left');
    expect(leftText(-5, words)).toBe('0:00 left');
  });

  it('speaks at five, two and one minute, and at the end, once each', () => {
    const spoken: string[] = [];
    for (let left = minutes(10); left > -3000; left -= 1000) {
      const sentence = sentenceFor(left, left - 1000, words);
      if (sentence !== null) spoken.push(sentence);
    }
    expect(spoken).toEqual(['5 minutes', '2 minutes', 'one minute', 'over']);
  });

  it('says only the last of what it slept through', () => {
    expect(sentenceFor(minutes(9), minutes(0.5), words)).toBe('one minute');
    expect(sentenceFor(minutes(9), -1, words)).toBe('over');
    expect(sentenceFor(minutes(4), minutes(3), words)).toBeNull();
  });
});
