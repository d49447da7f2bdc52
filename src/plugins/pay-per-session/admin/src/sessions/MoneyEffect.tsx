import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { MoneyEffect as Effect, SessionAction, SessionDetail } from '../../../shared/contracts/session';
import { formatMoney } from '../../../shared/format/money';
import { formatPlainDate } from '../../../shared/format/when';
import { useSay, type WordKey } from '../say';

const WORDS: Record<Effect, WordKey> = {
  stays: 'money.stays',
  goes_back: 'money.goesBack',
  falls_due: 'money.fallsDue',
  waits: 'money.waits',
  nothing: 'money.nothing',
};

/** What an action does to the price, or to the session credit that pays instead, as the server says it. */
export const MoneyEffect = ({ session, action }: { session: SessionDetail; action: SessionAction }) => {
  const say = useSay();
  const { locale } = useIntl();
  const effect = session.actions.find((offered) => offered.action === action);
  const client = session.client.displayName;
  if (session.credit && effect?.credit)
    return (
      <Typography>
        {say(`credit.${effect.credit}`, {
          client,
          lastDay: formatPlainDate(locale, session.credit.termEndsOn),
        })}
      </Typography>
    );
  return (
    <Typography>
      {say(WORDS[effect?.money ?? 'nothing'], {
        client,
        price: formatMoney(locale, session.priceAmount, session.currency),
      })}
    </Typography>
  );
};
