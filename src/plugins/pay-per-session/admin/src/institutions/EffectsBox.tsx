import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TermEffect } from '../../../shared/contracts/institution';
import { useSay } from '../say';
import { sayDateOf, sayLastDateOf } from './say-date';

interface EffectsBoxProps {
  effects: readonly TermEffect[];
  /** The institution's zone, as it would be. */
  zone: string;
}

/** What a change would do to credits that people have, term by term. */
export const EffectsBox = ({ effects, zone }: EffectsBoxProps) => {
  const say = useSay();
  const { locale } = useIntl();
  return (
    <Box role="alert" background="warning100" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography fontWeight="bold" textColor="neutral800">
          {say('effect.title')}
        </Typography>
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
      </Flex>
    </Box>
  );
};
