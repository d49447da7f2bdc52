import { Box, Grid, Typography } from '@strapi/design-system';
import type { CreditNumbers } from '../../../shared/credits';
import { useSay, type WordKey } from '../say';

const SHOWN: Record<keyof CreditNumbers, WordKey> = {
  granted: 'credits.granted',
  available: 'credits.available',
  held: 'credits.held',
  used: 'credits.used',
  expired: 'credits.expired',
};
const NAMES = Object.keys(SHOWN) as (keyof CreditNumbers)[];

interface NumbersProps {
  numbers: CreditNumbers;
  /** What they would be after a change; those that differ are shown beside. */
  after?: CreditNumbers | null;
}

/** What somebody's credits, or everybody's, are made of. */
export const Numbers = ({ numbers, after }: NumbersProps) => {
  const say = useSay();
  return (
    <Grid.Root gap={4} tag="dl">
      {NAMES.map((name) => (
        <Grid.Item key={name} col={2} s={4} xs={6} direction="column" alignItems="stretch">
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {say(SHOWN[name])}
          </Typography>
          <Box tag="dd">
            <Typography variant="beta" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {numbers[name]}
              {after && after[name] !== numbers[name] && ` → ${after[name]}`}
            </Typography>
          </Box>
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
