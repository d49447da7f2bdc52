import { Box, Typography } from '@strapi/design-system';
import type { SessionDetail } from '../../../shared/contracts/session';
import { Panelled } from '../parts/Panelled';
import { useSay } from '../say';

/** Why the client contests how the session was marked, while it waits for an operator. */
export const SessionDispute = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  if (session.status !== 'disputed') return null;
  const client = session.client.displayName;
  const reason = session.events.findLast(({ action }) => action === 'dispute')?.reason ?? '';
  return (
    <Panelled title={say('dispute.title', { client })}>
      <Typography textColor="neutral600">{say('dispute.lead')}</Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="h3" variant="sigma" textColor="neutral600">
          {say('dispute.reason', { client })}
        </Typography>
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {reason}
        </Typography>
      </Box>
    </Panelled>
  );
};
