import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface PanelledProps {
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A white box of a page, with its heading. */
export const Panelled = ({ title, action, children }: PanelledProps) => (
  <Box
    tag="section"
    background="neutral0"
    hasRadius
    shadow="filterShadow"
    padding={{ initial: 4, medium: 6 }}
  >
    <Flex direction="column" alignItems="stretch" gap={4}>
      {title !== undefined && (
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
          {action}
        </Flex>
      )}
      {children}
    </Flex>
  </Box>
);
