import { Typography } from '@strapi/design-system';
import type { PayersEffect } from '../../../shared/contracts/program';
import { EffectsBox } from '../parts/EffectsBox';
import { useSay } from '../say';

/** What a change does to who can pay with credits; nothing where it does nothing. */
export const PayersEffects = ({ effects }: { effects: readonly PayersEffect[] }) => {
  const say = useSay();
  if (effects.length === 0) return null;
  return (
    <EffectsBox title={say('payers.title')}>
      {effects.map(({ programId, services, members, before, after }) => (
        <Typography key={programId} tag="p" textColor="neutral800">
          {say('payers.services', { services })}{' '}
          {before &&
            say('payers.before', { members, program: before.program, institution: before.institution })}{' '}
          {after
            ? say('payers.after', { program: after.program, institution: after.institution })
            : say('payers.nobody')}{' '}
          {say('payers.booked')}
        </Typography>
      ))}
    </EffectsBox>
  );
};
