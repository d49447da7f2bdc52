import { z } from 'zod';
import type { SessionStatus } from '../session-status';
import type { CreditEffect } from './credit';

/** Which hour it is of how many that were bought at once. */
export interface BlockPlace {
  hour: number;
  hours: number;
}

/** One of the hours that were bought at once, as it stands now. */
export interface BlockHour {
  id: number;
  hour: number;
  status: SessionStatus;
  startsAt: string | null;
  endsAt: string | null;
  /** The viewer's own session link; null for an operator and after it was revoked. */
  linkUrl: string | null;
  revision: number;
}

const count = z.coerce.number({ error: 'notANumber' }).int('notANumber');

/** For which of the hours that were bought at once a step is, as the person saw them. */
export const severalHours = {
  /** How many; one where it is left out. */
  hours: count.min(1, 'notANumber').optional(),
  /** `blockRevisionOf` what was seen: another one means that one of the hours has changed since. */
  blockRevision: count.optional(),
};

/** The hours that a step is for, and what was seen of all of them. */
export type SeveralHours = z.output<z.ZodObject<typeof severalHours>>;

/** Grows with each change of any of the hours. */
export const blockRevisionOf = (block: readonly Pick<BlockHour, 'revision'>[]): number =>
  block.reduce((sum, { revision }) => sum + revision, 0);

/** An hour that can take a step together with others, and what that does to the credit that pays it. */
export interface ActionHour {
  id: number;
  credit: CreditEffect | null;
  /** The last day of that credit's term. */
  termEndsOn: string | null;
}

/** The hours, those together whose credits go the same way: one sentence is enough for them. */
export const alikeHours = (hours: readonly ActionHour[]): ActionHour[][] => {
  const alike = new Map<string, ActionHour[]>();
  for (const hour of hours) {
    const key = `${hour.credit ?? ''} ${hour.termEndsOn ?? ''}`;
    alike.set(key, [...(alike.get(key) ?? []), hour]);
  }
  return [...alike.values()];
};
