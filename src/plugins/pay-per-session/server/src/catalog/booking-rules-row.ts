import { z } from 'zod';
import {
  ALIGNMENTS,
  DEFAULT_BOOKING_RULES,
  type BookingRulesInput,
} from '../../../shared/contracts/booking-rules';
import { readBoolean, readJson } from '../platform/database';

/** The columns of `pps_services` that hold its booking rules; null where nothing was ever said. */
export interface StoredBookingRules {
  buffer_before_minutes: number | null;
  buffer_after_minutes: number | null;
  notice_hours: number | null;
  furthest_days: number | null;
  step_minutes: number | null;
  align_starts: string | null;
  most_a_day: number | null;
  other_times: boolean | number | null;
  questions: unknown;
}

export const BOOKING_RULES_COLUMNS: readonly (keyof StoredBookingRules)[] = [
  'buffer_before_minutes',
  'buffer_after_minutes',
  'notice_hours',
  'furthest_days',
  'step_minutes',
  'align_starts',
  'most_a_day',
  'other_times',
  'questions',
];

const storedAlignment = z.enum(ALIGNMENTS).catch(DEFAULT_BOOKING_RULES.alignStarts);
const storedQuestions = z.array(z.string()).nullable().catch(null);

/** A service's booking rules, with the defaults where its row says nothing. */
export const readBookingRules = (row: StoredBookingRules): BookingRulesInput => {
  const otherwise = DEFAULT_BOOKING_RULES;
  return {
    bufferBeforeMinutes: row.buffer_before_minutes ?? otherwise.bufferBeforeMinutes,
    bufferAfterMinutes: row.buffer_after_minutes ?? otherwise.bufferAfterMinutes,
    noticeHours: row.notice_hours ?? otherwise.noticeHours,
    furthestDays: row.furthest_days ?? otherwise.furthestDays,
    stepMinutes: row.step_minutes ?? otherwise.stepMinutes,
    alignStarts: storedAlignment.parse(row.align_starts),
    mostADay: row.most_a_day,
    otherTimes: row.other_times === null ? otherwise.otherTimes : readBoolean(row.other_times),
    questions: storedQuestions.parse(readJson(row.questions)) ?? otherwise.questions,
  };
};

/** The same as columns. */
export const writeBookingRules = (rules: BookingRulesInput): StoredBookingRules => ({
  buffer_before_minutes: rules.bufferBeforeMinutes,
  buffer_after_minutes: rules.bufferAfterMinutes,
  notice_hours: rules.noticeHours,
  furthest_days: rules.furthestDays,
  step_minutes: rules.stepMinutes,
  align_starts: rules.alignStarts,
  most_a_day: rules.mostADay,
  other_times: rules.otherTimes,
  questions: JSON.stringify(rules.questions),
});
