import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TermEffect } from '../../../shared/contracts/institution';
import { EffectsBox } from '../parts/EffectsBox';
import { useSay } from '../say';
import { sayDateOf, sayLastDateOf } from './say-date';

interface TermEffectsProps {
  effects: readonly TermEffect[];
  /** The institution's zone, as it would be. */
  zone: string;
}

/** What a change would do to credits that people have, term by term; nothing where it does nothing. */
export const TermEffects = ({ effects, zone }: TermEffectsProps) => {
  const say = useSay();
  const { locale } = useIntl();
  if (effects.length === 0) return null;
  return (
    <EffectsBox title={say('effect.title')}>
      {effects.map(({ kind, termId, termName, credits, before, after }) => (
        <Typography key={termId} tag="p" textColor="neutral800">
          {say('effect.who', { ...credits, name: termName })}{' '}
          {say(`effect.${kind}`, {
            start: sayDateOf(locale, after.startsAt, zone),
            end: sayLastDateOf(locale, after.endsAt, zone),
            before: sayLastDateOf(locale, before.endsAt, zone),
            expired: credits.expired,
          })}
        </Typography>
      ))}
    </EffectsBox>
  );
};
