import { Box } from '@strapi/design-system';

interface MeterProps {
  /** 0 to 100. */
  percent: number;
  label: string;
}

/** How full something is. */
export const Meter = ({ percent, label }: MeterProps) => (
  <Box
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={percent}
    background="neutral200"
    hasRadius
    overflow="hidden"
    width="100%"
    height="0.8rem"
  >
    <Box
      background={percent === 100 ? 'success600' : 'primary600'}
      height="100%"
      style={{ width: `${percent}%` }}
    />
  </Box>
);
