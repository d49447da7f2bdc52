import type { ServiceInput, ServiceView } from '../../../shared/contracts/service';
import { currencyDigits } from '../../../shared/format/money';
import { parseMoney, typedMoney } from './parse-money';

/** A service as it is being typed: numbers are still text. */
export interface ServiceDraft {
  name: string;
  description: string;
  price: string;
  minutes: string;
  location: ServiceInput['location'];
}

export const emptyDraft: ServiceDraft = {
  name: '',
  description: '',
  price: '',
  minutes: '60',
  location: 'online',
};

export const draftOf = (service: ServiceView): ServiceDraft => ({
  name: service.name,
  description: service.description,
  price: typedMoney(service.priceAmount, currencyDigits(service.currency)),
  minutes: String(service.durationMinutes),
  location: service.location,
});

/** What the server takes; a price or duration that is no number goes as it was typed, and the server says so. */
export const inputOf = (draft: ServiceDraft, currency: string) => ({
  name: draft.name,
  description: draft.description,
  priceAmount: parseMoney(draft.price, currencyDigits(currency)) ?? 'not a number',
  durationMinutes: draft.minutes.trim() === '' ? 'not a number' : draft.minutes.trim(),
  agreeing: 'arranged' as const,
  location: draft.location,
});

export const differs = (one: ServiceDraft, other: ServiceDraft): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);
