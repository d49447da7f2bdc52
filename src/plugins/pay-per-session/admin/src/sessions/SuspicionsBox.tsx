import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Suspicion } from '../../../shared/contracts/suspicion';
import { saySuspicion } from '../../../shared/words/suspicions';
import { useSay } from '../say';

/** What makes the client's form look odd; the host decides what it means. */
export const SuspicionsBox = ({ suspicions }: { suspicions: readonly Suspicion[] }) => {
  const say = useSay();
  const { locale } = useIntl();
  if (suspicions.length === 0) return null;
  return (
    <Box background="warning100" hasRadius padding={4}>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {say('suspicions.title')}
      </Typography>
      <Box tag="ul" paddingLeft={4} paddingTop={1} paddingBottom={1} style={{ listStyle: 'disc' }}>
        {suspicions.map((suspicion) => (
          <Typography key={suspicion} tag="li" textColor="neutral800">
            {saySuspicion(locale, suspicion)}
          </Typography>
        ))}
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral800">
        {say('suspicions.yours')}
      </Typography>
    </Box>
  );
};
