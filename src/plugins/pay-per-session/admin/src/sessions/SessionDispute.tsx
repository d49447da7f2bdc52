import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionDetail } from '../../../shared/contracts/session';
import { formatMoney } from '../../../shared/format/money';
import { Panelled } from '../parts/Panelled';
import { useSay, type WordKey } from '../say';

const leadOf = ({ credit, priceAmount }: SessionDetail): WordKey => {
  if (credit !== null) return 'dispute.leadCredit';
  return priceAmount > 0 ? 'dispute.leadPrice' : 'dispute.lead';
};

/** Why the client contests how the session was marked, while it waits for an operator. */
export const SessionDispute = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  if (session.status !== 'disputed') return null;
  const client = session.client.displayName;
  const reason = session.events.findLast(({ action }) => action === 'dispute')?.reason ?? '';
  const price = formatMoney(locale, session.priceAmount, session.currency);
  return (
    <Panelled title={say('dispute.title', { client })}>
      <Typography textColor="neutral600">{say(leadOf(session), { price })}</Typography>
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
