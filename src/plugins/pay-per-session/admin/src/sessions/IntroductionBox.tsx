import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { decidedElsewhere } from '../../../shared/contracts/introduction';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { Continuation } from '../../../shared/session-status';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { useSay } from '../say';

interface DecisionProps {
  decision: Continuation;
  text: string;
  /** ISO 8601; said in `zone`. */
  decidedAt: string | null;
  zone: string;
  reason: string | null;
}

const Decision = ({ decision, text, decidedAt, zone, reason }: DecisionProps) => {
  const { locale } = useIntl();
  const approved = decision === 'approved';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status variant={approved ? 'success' : 'neutral'} size="S" width="max-content">
        <Typography variant="pi" fontWeight="bold" textColor={approved ? 'success700' : 'neutral700'}>
          {text}
        </Typography>
      </Status>
      {decidedAt !== null && (
        <Typography variant="pi" textColor="neutral600">
          {sayMoment(locale, decidedAt, zone)}
        </Typography>
      )}
      {reason !== null && (
        <Box>
          <Typography style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Typography>
        </Box>
      )}
    </Flex>
  );
};

/** Of an introductory session: what it is, what was decided on it, and where another has decided for the two. */
export const IntroductionBox = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { introduction, client, host } = session;
  if (introduction === null) return null;
  const { here, decision, decidedAt, reason } = introduction;
  const elsewhere = decidedElsewhere(introduction, session);
  return (
    <Panelled title={say('introduction.title')}>
      <Typography textColor="neutral600">
        {say('introduction.about', { client: client.displayName })}
      </Typography>
      {here !== null && (
        <Decision {...here} text={say(`introduction.${here.decision}`)} zone={host.timeZone} />
      )}
      {elsewhere !== null && decision !== null && (
        <Decision
          decision={decision}
          text={say(`introduction.${elsewhere}`, { decision: say(`introduction.${decision}`) })}
          decidedAt={decidedAt}
          zone={host.timeZone}
          reason={reason}
        />
      )}
    </Panelled>
  );
};
