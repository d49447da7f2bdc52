import { findFreeStarts, nearestFreeStarts, type OwnTime } from '../../../../server/src/calendar';
import type { App } from '../../../../server/src/platform/app';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { ServiceId } from '../../../../server/src/platform/ids';

const OFFERED = 3;

/** Refusals that say no to a time, not to a person: others are offered, and nothing typed is lost. */
const TIME_IS_GONE = new Set([
  'TIME_TAKEN',
  'START_NOT_OFFERED',
  'START_TOO_SOON',
  'START_TOO_FAR',
  'DAY_FULL',
  'HOLD_ENDED',
  'DATE_IN_PAST',
]);

/** Whether a refusal says that the chosen time cannot be had. */
export const isAboutTime = ({ code }: Refusal): boolean => TIME_IS_GONE.has(code);

/** The nearest free starts that a refusal names (ms, UTC); null where it names none. */
export const namedNearest = (refusal: Refusal | undefined): readonly number[] | null => {
  const named = refusal?.facts.nearest;
  return typeof named === 'object' ? named : null;
};

/** The free starts nearest to one that cannot be had (ms, UTC): those the refusal names, or what is free now. */
export const readNearest = async (
  app: App,
  asked: { serviceId: ServiceId; around: number; own?: OwnTime },
  refusal?: Refusal,
): Promise<readonly number[]> => namedNearest(refusal) ?? nearestFreeStarts(app, { ...asked, most: OFFERED });

/** Whether a start is on offer now (ms, UTC). */
export const isFree = async (app: App, serviceId: ServiceId, startsAt: number): Promise<boolean> => {
  const { starts } = await findFreeStarts(app, { serviceId, from: startsAt, to: startsAt + 1 });
  return starts.includes(startsAt);
};
