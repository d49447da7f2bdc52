import { MOST_QUESTIONS } from '../../../../shared/contracts/booking-rules';
import { signInInput, signUpInput } from '../../../../shared/contracts/account';
import { purchaseInput, type OrderView } from '../../../../shared/contracts/purchase';
import { signIn, signUpOrIn, type SignedIn, type SignedInClient } from '../../../../server/src/people';
import { isShownTwice } from '../../../../shared/wall-clock';
import { invalid, Refusal } from '../../../../server/src/platform/errors';
import type { ClientId } from '../../../../server/src/platform/ids';
import { parse } from '../../../../server/src/platform/validation';
import { countPurchase, purchaseService } from '../../../../server/src/sessions';
import { deviceOf } from '../../forms/device-of-request';
import type { PageRequest } from '../../routing/page';

/** Who buys, and the new stay where they have just signed in or up. */
export interface Buyer {
  client: SignedInClient;
  signedIn?: SignedIn;
}

/**
 * The signed-in client, or whoever the form's fields sign in or up.
 * @throws Refusal INVALID_INPUT and those of signing in and up
 */
export const signInBuyer = async (request: PageRequest): Promise<Buyer> => {
  const { app, client, form } = request;
  if (client) return { client };
  const signedIn =
    form.account === 'existing'
      ? await signIn(app, parse(signInInput, form), deviceOf(request))
      : await signUpOrIn(app, parse(signUpInput, form), deviceOf(request));
  return { client: signedIn.client, signedIn };
};

/** Where an order is paid, or shown when there is nothing to pay here. */
export const payPath = ({ provider, reference }: Pick<OrderView, 'provider' | 'reference'>): string =>
  provider === 'test' ? `/pay/test/${reference}` : `/orders/${reference}`;

/** Where the form has what the contract calls otherwise: a refused field is found by its label. */
const FORM_NAMES: Readonly<Record<string, string>> = {
  'otherTime.local': 'proposedDate',
  'otherTime.timeZone': 'proposedZone',
  startsAt: 'proposedDate',
};
const inForm = (field: string): string => FORM_NAMES[field] ?? field.replace(/^answers\.(\d+)$/u, 'answer$1');

const answersOf = (form: PageRequest['form']): string[] =>
  Array.from({ length: MOST_QUESTIONS }, (_, index) => form[`answer${index}`] ?? '');

/** Date and time of the form's own time, as `2026-10-25T02:30`. */
export const proposedLocal = (form: PageRequest['form']): string =>
  `${form.proposedDate ?? ''}T${form.proposedTime ?? ''}`;

/** Where the clocks show the time twice, the form comes back and asks which is meant. @throws Refusal INVALID_INPUT */
const requireFold = (form: PageRequest['form']): void => {
  const unclear = form.other !== undefined && (form.proposedFold ?? '') === '';
  if (unclear && isShownTwice(proposedLocal(form), form.proposedZone ?? ''))
    throw invalid({ proposedFold: { key: 'timeTwice' } });
};

/** What the form asks for: a service, and what its way of agreeing the date wants to know. */
const purchaseOf = (form: PageRequest['form'], timed: boolean) =>
  parse(purchaseInput, {
    serviceId: form.serviceId,
    idempotencyKey: form.idempotencyKey,
    ...(form.payWith === 'credits' ? { payWith: 'credits', hours: form.hours } : {}),
    ...(timed
      ? { note: form.note, answers: answersOf(form), ifTaken: form.ifTaken, location: form.location }
      : {}),
    ...(form.heldAt === undefined ? {} : { startsAt: form.heldAt, hold: form.hold }),
    ...(form.other === undefined
      ? {}
      : {
          otherTime: {
            local: proposedLocal(form),
            timeZone: form.proposedZone,
            fold: form.proposedFold === 'later' ? 'later' : 'earlier',
          },
        }),
  });

/**
 * Buys what the form names; the same form sent twice gives the first order.
 * @param timed whether a time, and what belongs to it, was asked for
 * @returns where to go on
 */
export const buy = async (
  { app, form }: PageRequest,
  clientId: ClientId,
  { timed }: { timed: boolean },
): Promise<string> => {
  try {
    requireFold(form);
    const purchase = { clientId, input: purchaseOf(form, timed) };
    countPurchase(app, purchase);
    const { order, next } = await purchaseService(app, purchase);
    return next === 'pay' ? payPath(order) : `/orders/${order.reference}`;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = Object.entries(error.fields).map(([name, problem]) => [inForm(name), problem] as const);
    throw new Refusal(error.code, error.facts, Object.fromEntries(fields));
  }
};
