import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TermEffect } from '../../../shared/contracts/institution';
import { EffectsBox } from '../parts/EffectsBox';
import { zoneLabel } from '../parts/time-zones';
import { useSay } from '../say';
import { sayDateOf, sayLastDateOf } from './say-date';

interface TermEffectsProps {
  effects: readonly TermEffect[];
  /** The institution's zone, as it would be. */
  zone: string;
  /** The one it has, where that would be another. */
  zoneBefore?: string | undefined;
}

/** What a change would do to credits that people have, term by term; nothing where it does nothing. */
export const TermEffects = ({ effects, zone, zoneBefore = zone }: TermEffectsProps) => {
  const say = useSay();
  const { locale } = useIntl();
  if (effects.length === 0) return null;
  /** With its zone where there are two: the same last day is another moment. */
  const lastDay = (instant: string, of: string): string => {
    const day = sayLastDateOf(locale, instant, of);
    return zone === zoneBefore ? day : `${day} (${zoneLabel(of)})`;
  };
  return (
    <EffectsBox title={say('effect.title')}>
      {effects.map(({ kind, termId, termName, credits, before, after }) => (
        <Typography key={termId} tag="p" textColor="neutral800">
          {say('effect.who', { ...credits, name: termName })}{' '}
          {say(`effect.${kind}`, {
            start: sayDateOf(locale, after.startsAt, zone),
            end: lastDay(after.endsAt, zone),
            before: lastDay(before.endsAt, zoneBefore),
            expired: credits.expired,
          })}
        </Typography>
      ))}
    </EffectsBox>
  );
};
