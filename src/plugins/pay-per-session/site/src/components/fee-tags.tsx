import type { JSX } from 'preact';
import { hourlyFee, type Fee } from '../format/fees';
import type { PageRequest } from '../routing/page';

interface FeeTagsProps {
  request: PageRequest;
  fees: readonly (Fee & { takesCredits: boolean })[];
}

/** What an hour costs, and whether a credit pays for it; nothing where a session is free. */
export const FeeTags = ({ request: { words }, fees }: FeeTagsProps): JSX.Element => {
  const fee = hourlyFee(words.moneyLocale, fees);
  return (
    <>
      {fee && <span class="tag figures">{words.fees.perHour(fee.text, fee.from)}</span>}
      {fees.some(({ takesCredits }) => takesCredits) && (
        <span class="tag accent figures">{words.fees.oneCredit}</span>
      )}
    </>
  );
};
