import { DEFAULT_BOOKING_RULES, type BookingRulesInput } from '../../../shared/contracts/booking-rules';
import type { ServiceInput, ServiceView } from '../../../shared/contracts/service';
import { currencyDigits } from '../../../shared/format/money';
import { parseMoney, typedMoney } from './parse-money';

/** The rules that are numbers, as they are being typed. */
export const TYPED_RULES = [
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'noticeHours',
  'furthestDays',
  'stepMinutes',
  'mostADay',
] as const;
export type TypedRule = (typeof TYPED_RULES)[number];

/** With what clients pay; the contract has a price and two switches for it. */
export const PAYINGS = ['card', 'credits', 'both', 'free'] as const;
export type Paying = (typeof PAYINGS)[number];

export const takesMoney = (paying: Paying): boolean => paying === 'card' || paying === 'both';
export const takesCredits = (paying: Paying): boolean => paying === 'credits' || paying === 'both';

/** A service as it is being typed: numbers are still text. */
export interface ServiceDraft extends Record<TypedRule, string> {
  name: string;
  description: string;
  paying: Paying;
  price: string;
  minutes: string;
  location: ServiceInput['location'];
  agreeing: ServiceInput['agreeing'];
  alignStarts: ServiceInput['alignStarts'];
  otherTimes: boolean;
  questions: string[];
  programIds: number[];
}

const typedRules = (rules: BookingRulesInput): Record<TypedRule, string> => ({
  bufferBeforeMinutes: String(rules.bufferBeforeMinutes),
  bufferAfterMinutes: String(rules.bufferAfterMinutes),
  noticeHours: String(rules.noticeHours),
  furthestDays: String(rules.furthestDays),
  stepMinutes: String(rules.stepMinutes),
  mostADay: rules.mostADay === null ? '' : String(rules.mostADay),
});

export const emptyDraft: ServiceDraft = {
  name: '',
  description: '',
  paying: 'card',
  price: '',
  minutes: '60',
  location: 'online',
  agreeing: 'arranged',
  ...typedRules(DEFAULT_BOOKING_RULES),
  alignStarts: DEFAULT_BOOKING_RULES.alignStarts,
  otherTimes: DEFAULT_BOOKING_RULES.otherTimes,
  questions: [],
  programIds: [],
};

const payingOf = (service: Pick<ServiceView, 'priceAmount' | 'takesCredits'>): Paying => {
  if (service.takesCredits) return service.priceAmount > 0 ? 'both' : 'credits';
  return service.priceAmount > 0 ? 'card' : 'free';
};

export const draftOf = (service: ServiceView): ServiceDraft => ({
  name: service.name,
  description: service.description,
  paying: payingOf(service),
  price: typedMoney(service.priceAmount, currencyDigits(service.currency)),
  minutes: String(service.durationMinutes),
  location: service.location,
  agreeing: service.agreeing,
  ...typedRules(service),
  alignStarts: service.alignStarts,
  otherTimes: service.otherTimes,
  questions: service.questions,
  programIds: service.programIds,
});

/** A number goes as it was typed, so that the server says what is wrong with it; nothing typed is no zero. */
const numberOf = (typed: string): string => (typed.trim() === '' ? 'not a number' : typed.trim());

/** What the server takes. */
export const inputOf = (draft: ServiceDraft, currency: string) => ({
  name: draft.name,
  description: draft.description,
  priceAmount: takesMoney(draft.paying)
    ? (parseMoney(draft.price, currencyDigits(currency)) ?? 'not a number')
    : 0,
  takesCard: takesMoney(draft.paying),
  takesCredits: takesCredits(draft.paying),
  programIds: draft.programIds,
  durationMinutes: numberOf(draft.minutes),
  agreeing: draft.agreeing,
  location: draft.location,
  bufferBeforeMinutes: numberOf(draft.bufferBeforeMinutes),
  bufferAfterMinutes: numberOf(draft.bufferAfterMinutes),
  noticeHours: numberOf(draft.noticeHours),
  furthestDays: numberOf(draft.furthestDays),
  stepMinutes: numberOf(draft.stepMinutes),
  mostADay: draft.mostADay.trim() === '' ? null : draft.mostADay.trim(),
  alignStarts: draft.alignStarts,
  otherTimes: draft.otherTimes,
  questions: draft.questions,
});

export const differs = (one: ServiceDraft, other: ServiceDraft): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);
