import { useState } from 'react';
import { useIntl } from 'react-intl';
import { alikeHours, type ActionHour } from '../../../shared/contracts/block';
import type { SessionAction, SessionDetail } from '../../../shared/contracts/session';
import { formatPlainDate } from '../../../shared/format/when';
import { FormField } from '../parts/FormField';
import { HintedChoice } from '../parts/HintedChoice';
import { useSay, type Say } from '../say';
import { spanIn } from './SessionWhen';

type Which = 'all' | 'one';

const hoursOf = ({ actions }: SessionDetail, action: SessionAction): readonly ActionHour[] =>
  actions.find((offered) => offered.action === action)?.hours ?? [];

/** What a step does to the credits of these hours, a sentence for each kind of it. */
const effectTexts = (say: Say, locale: string, client: string, hours: readonly ActionHour[]): string[] => {
  return alikeHours(hours).flatMap((same) => {
    const { credit = null, termEndsOn = null } = same[0] ?? {};
    if (credit === null || termEndsOn === null) return [];
    const lastDay = formatPlainDate(locale, termEndsOn);
    return [say(`block.credit.${credit}`, { client, lastDay, count: same.length })];
  });
};

/** Which of the hours that were booked at once a step is for. All of them come first; null where there is no choice. */
export const useHours = (session: SessionDetail, action: SessionAction) => {
  const [which, choose] = useState<Which>('all');
  const able = hoursOf(session, action);
  return {
    hours: which === 'all' ? Math.max(1, able.length) : 1,
    which,
    choose,
    severalPossible: able.length > 1,
  };
};

interface HoursFieldProps {
  session: SessionDetail;
  action: SessionAction;
  chosen: ReturnType<typeof useHours>;
}

/** Asks for which hours a step is, and says of each choice when they are and what becomes of their credits. */
export const HoursField = ({ session, action, chosen }: HoursFieldProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const able = hoursOf(session, action);
  if (!chosen.severalPossible) return null;
  const hintOf = (hours: readonly ActionHour[]): string => {
    const spans = hours.flatMap(({ id }) => {
      const hour = session.block.find((one) => one.id === id);
      return (hour && spanIn(hour, session.host.timeZone, locale)) ?? [];
    });
    return [`${spans.join(' · ')}.`, ...effectTexts(say, locale, session.client.displayName, hours)].join(
      ' ',
    );
  };
  const choices: readonly { value: Which; name: string; hint: string }[] = [
    { value: 'all', name: say('block.all', { count: able.length }), hint: hintOf(able) },
    { value: 'one', name: say('block.one'), hint: hintOf(able.filter(({ id }) => id === session.id)) },
  ];
  return (
    <FormField name="hours" label={say('block.which')}>
      <HintedChoice
        name="hours"
        label={say('block.which')}
        value={chosen.which}
        choices={choices}
        onChange={(value) => chosen.choose(value)}
      />
    </FormField>
  );
};
