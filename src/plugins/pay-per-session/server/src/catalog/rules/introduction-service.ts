import { DEFAULT_PAYING, type ServiceInput } from '../../../../shared/contracts/service';

/** The site's policy of introductory sessions; settings. */
export interface IntroductionPolicy {
  introMinutes: number;
  introNoticeHours: number;
  introFurthestDays: number;
}

type Fixed =
  | 'takesCard'
  | 'takesCredits'
  | 'programIds'
  | 'priceAmount'
  | 'agreeing'
  | 'durationMinutes'
  | 'noticeHours'
  | 'furthestDays';

/**
 * What no host chooses of an introductory session: it is free, requested, for no program more than for another, and as
 * long, as near and as far ahead as the site says (20 minutes, 48 hours, 14 days, if nobody has changed it).
 */
export const fixedForIntroductions = (policy: IntroductionPolicy): Pick<ServiceInput, Fixed> => ({
  ...DEFAULT_PAYING,
  priceAmount: 0,
  agreeing: 'requested',
  durationMinutes: policy.introMinutes,
  noticeHours: policy.introNoticeHours,
  furthestDays: policy.introFurthestDays,
});
