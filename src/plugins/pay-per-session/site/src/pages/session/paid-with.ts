import type { SessionAction, SessionDetail } from '../../../../shared/contracts/session';
import { formatPlainDate } from '../../../../shared/format/when';
import { priceText } from '../../components/service-facts';
import type { PageRequest } from '../../routing/page';

/** `$60.00`, `1 Credit`, or that it is free. */
export const paidText = (
  request: PageRequest,
  sold: { priceAmount: number; currency: string; fundingKind: SessionDetail['fundingKind'] },
): string => (sold.fundingKind === 'credits' ? request.words.fees.oneCredit : priceText(request, sold));

/** What an action does to the session credit, said before the click; null where no credit pays. */
export const creditEffectText = (
  { words }: PageRequest,
  session: SessionDetail,
  { credit: effect }: { action: SessionAction } & Pick<SessionDetail['actions'][number], 'credit'>,
): string | null =>
  effect === null || session.credit === null
    ? null
    : words.session.credit.effect[effect](formatPlainDate(words.dateLocale, session.credit.termEndsOn));
