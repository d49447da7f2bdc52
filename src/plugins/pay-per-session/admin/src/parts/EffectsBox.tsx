import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface EffectsBoxProps {
  title: string;
  /** A paragraph for each effect. */
  children: ReactNode;
}

/** What a change would do to what people have, to be read before it is saved. */
export const EffectsBox = ({ title, children }: EffectsBoxProps) => (
  <Box role="alert" background="warning100" hasRadius padding={4}>
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
);
