import type { JSX } from 'preact';
import { formatMoney } from '../../../shared/format/money';
import type { Location } from '../../../shared/session-status';
import type { PageRequest } from '../routing/page';

interface Priced {
  priceAmount: number;
  currency: string;
}

/** `$60`, or the word for free. */
export const priceText = ({ words }: PageRequest, { priceAmount, currency }: Priced): string =>
  priceAmount === 0 ? words.fees.free : formatMoney(words.moneyLocale, priceAmount, currency);

interface Payable extends Priced {
  takesCredits: boolean;
  /** A credit pays for it now. */
  creditsCount: boolean;
}

/** Whether nothing pays for it now: it takes credits only, and none of its programs does. */
export const isUnpayable = ({ priceAmount, takesCredits, creditsCount }: Payable): boolean =>
  takesCredits && !creditsCount && priceAmount === 0;

/** `$60 or 1 Credit` */
const fullPrice = (request: PageRequest, service: Payable): string => {
  const { fees } = request.words;
  if (!service.creditsCount) return priceText(request, service);
  return service.priceAmount === 0 ? fees.oneCredit : fees.or(priceText(request, service), fees.oneCredit);
};

/** `60 minutes · By video` */
export const lengthText = (
  { words }: PageRequest,
  service: { durationMinutes: number; location: Location },
): string => `${words.host.minutes(service.durationMinutes)} · ${words.host.location[service.location]}`;

/** Price first, then how long and where. */
export const ServiceFacts = ({
  request,
  service,
}: {
  request: PageRequest;
  service: Payable & { durationMinutes: number; location: Location };
}): JSX.Element => (
  <p class="service-facts figures">
    {!isUnpayable(service) && <strong class="price">{fullPrice(request, service)}</strong>}
    <span>{lengthText(request, service)}</span>
  </p>
);

/** `60 minutes` */
export const lengthOnly = (
  { words }: PageRequest,
  { durationMinutes }: { durationMinutes: number },
): string => words.host.minutes(durationMinutes);
