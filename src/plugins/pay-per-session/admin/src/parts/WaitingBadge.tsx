import { Badge, type BadgeProps } from '@strapi/design-system';

/** How much waits for the reader. The design system's own active badge is too faint to read in the dark. */
export const WaitingBadge = (props: Omit<BadgeProps, 'backgroundColor' | 'textColor'>) => (
  <Badge backgroundColor="primary600" textColor="neutral0" {...props} />
);
