import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { ServiceView } from '../../../shared/contracts/service';
import { formatMoney } from '../../../shared/format/money';
import { useSay, type WordKey } from '../say';

/** What a service costs: money, a credit, either, or nothing. */
const pricesOf = ({ priceAmount, takesCredits }: ServiceView): WordKey[] => {
  const prices: WordKey[] = [
    ...(priceAmount > 0 ? ['service.money' as const] : []),
    ...(takesCredits ? ['service.oneCredit' as const] : []),
  ];
  return prices.length === 0 ? ['service.free'] : prices;
};

/** What a service costs, and that no credit pays for it now where it takes some. */
export const ServicePrice = ({ service }: { service: ServiceView }) => {
  const say = useSay();
  const { locale } = useIntl();
  const price = formatMoney(locale, service.priceAmount, service.currency);
  return (
    <>
      <Typography tag="p">
        {pricesOf(service)
          .map((word) => say(word, { price }))
          .join(' · ')}
      </Typography>
      {service.takesCredits && !service.creditsCount && (
        <Typography tag="p" variant="pi" textColor="warning700">
          {say('service.creditsCountNowhere')}
        </Typography>
      )}
    </>
  );
};
