import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../platform/clock';
import { noticeTime } from './notice-time';

const NOW = Date.UTC(2026, 2, 2, 9);

describe('a mail about unread messages', () => {
  it('leaves two minutes later where nobody was told before', () => {
    expect(noticeTime(NOW, null, 60)).toBe(NOW + 2 * MINUTE);
  });

  it('leaves when the quiet time since the last one is over', () => {
    expect(noticeTime(NOW, NOW - 10 * MINUTE, 60)).toBe(NOW + 50 * MINUTE);
    expect(noticeTime(NOW, NOW - 2 * HOUR, 60)).toBe(NOW + 2 * MINUTE);
    expect(noticeTime(NOW, NOW, 0)).toBe(NOW + 2 * MINUTE);
  });
});
