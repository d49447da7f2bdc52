import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionDetail } from '../../../shared/contracts/session';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { useSay } from '../say';

/** Of an introductory session: what it is, and what was decided about going on. */
export const IntroductionBox = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { introduction, client } = session;
  if (introduction === null) return null;
  const { decision, decidedAt, decidedSessionId, reason } = introduction;
  const earlier = decidedSessionId !== session.id;
  return (
    <Panelled title={say('introduction.title')}>
      <Typography textColor="neutral600">
        {say('introduction.about', { client: client.displayName })}
      </Typography>
      {decision !== null && (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Status variant={decision === 'approved' ? 'success' : 'neutral'} size="S" width="max-content">
            <Typography
              variant="pi"
              fontWeight="bold"
              textColor={decision === 'approved' ? 'success700' : 'neutral700'}
            >
              {earlier
                ? say('introduction.earlier', { decision: say(`introduction.${decision}`) })
                : say(`introduction.${decision}`)}
            </Typography>
          </Status>
          {decidedAt !== null && (
            <Typography variant="pi" textColor="neutral600">
              {sayMoment(locale, decidedAt, session.host.timeZone)}
            </Typography>
          )}
          {reason !== null && (
            <Box>
              <Typography style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Typography>
            </Box>
          )}
        </Flex>
      )}
    </Panelled>
  );
};
