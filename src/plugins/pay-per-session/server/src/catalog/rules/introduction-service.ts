import type { ServiceInput } from '../../../../shared/contracts/service';

/** The site's policy of introductory sessions; settings. */
export interface IntroductionPolicy {
  introMinutes: number;
  introNoticeHours: number;
  introFurthestDays: number;
}

/**
 * What no host chooses of an introductory session: it is free, requested, and as long, as near and as far ahead as the
 * site says (20 minutes, 48 hours, 14 days, if nobody has changed it).
 */
export const fixedForIntroductions = (
  policy: IntroductionPolicy,
): Pick<ServiceInput, 'priceAmount' | 'agreeing' | 'durationMinutes' | 'noticeHours' | 'furthestDays'> => ({
  priceAmount: 0,
  agreeing: 'requested',
  durationMinutes: policy.introMinutes,
  noticeHours: policy.introNoticeHours,
  furthestDays: policy.introFurthestDays,
});
