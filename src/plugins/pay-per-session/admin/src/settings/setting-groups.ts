import type { Policy, SettingName } from '../../../shared/contracts/settings';
import type { WordKey } from '../say';

/** The boxes of the settings' page, and what stands in each. */
export const LABELS = ['hostLabel', 'hostsLabel', 'clientLabel', 'clientsLabel'] as const;

export const POLICY_GROUPS: readonly { title: WordKey; policies: readonly Policy[] }[] = [
  {
    title: 'settings.sessions',
    policies: ['noticeHours', 'answerHours', 'doorsOpenMinutes', 'disputeHours'],
  },
  {
    title: 'settings.introductions',
    policies: ['introsPerMonth', 'introMinutes', 'introNoticeHours', 'introFurthestDays'],
  },
  { title: 'settings.messages', policies: ['messageNoticeMinutes'] },
];

/** The setting's name in words. */
export const nameOfSetting = (name: SettingName): WordKey => `settings.${name}`;
