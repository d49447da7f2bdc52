import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MoneyEffect as Effect, SessionAction, SessionDetail } from '../../../shared/contracts/session';
import { formatMoney } from '../../../shared/format/money';
import { useSay, type WordKey } from '../say';

const WORDS: Record<Effect, WordKey> = {
  stays: 'money.stays',
  goes_back: 'money.goesBack',
  falls_due: 'money.fallsDue',
  waits: 'money.waits',
  nothing: 'money.nothing',
};

/** What an action does to the price, as the server says it. */
export const MoneyEffect = ({ session, action }: { session: SessionDetail; action: SessionAction }) => {
  const say = useSay();
  const { locale } = useIntl();
  const money = session.actions.find((offered) => offered.action === action)?.money ?? 'nothing';
  return (
    <Typography>
      {say(WORDS[money], {
        client: session.client.displayName,
        price: formatMoney(locale, session.priceAmount, session.currency),
      })}
    </Typography>
  );
};
