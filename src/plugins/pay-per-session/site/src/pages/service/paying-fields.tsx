import type { JSX } from 'preact';
import { priceText } from '../../components/service-facts';
import type { PageRequest } from '../../routing/page';
import { CreditDetails } from './credit-details';
import { chosenWay, waysToPay } from './paying';
import type { ServiceProps } from './service-frame';

const wayText = (request: PageRequest, { view }: ServiceProps, way: 'card' | 'credits'): string => {
  const { payWith } = request.words.credits;
  return way === 'card' ? payWith.card(priceText(request, view.service)) : payWith.credits;
};

/** Money or credits, where the reader has the choice, and what paying with credits means. */
export const PayingFields = (
  props: ServiceProps & { keptHours?: number | undefined },
): JSX.Element | null => {
  const { request, paying = null } = props;
  if (paying === null) return null;
  const ways = waysToPay(paying);
  const chosen = chosenWay(request, paying);
  return (
    <>
      {ways.length > 1 ? (
        <fieldset class="stack-s">
          <legend>{request.words.credits.payTitle}</legend>
          <div class="choices two">
            {ways.map((way) => (
              <label key={way} class="choice">
                <input type="radio" name="payWith" value={way} checked={way === chosen} />
                {wayText(request, props, way)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <input type="hidden" name="payWith" value={chosen} />
      )}
      {ways.includes('credits') && <CreditDetails {...props} paying={paying} />}
    </>
  );
};
