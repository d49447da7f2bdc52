import { z } from 'zod';
import {
  LOCATIONS,
  WAYS_OF_AGREEING,
  type Location,
  type SessionKind,
  type WayOfAgreeing,
} from '../session-status';
import { bookingRulesInput, type BookingRulesInput } from './booking-rules';
import { amount, line, prose, rowId } from './fields';

const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 480;

/** One credit pays a session of this length, and of no other. */
export const CREDIT_MINUTES = 60;
const MOST_PROGRAMS = 200;

const serviceFields = bookingRulesInput.extend({
  name: line(100),
  description: prose(4000),
  priceAmount: amount,
  durationMinutes: z.coerce
    .number({ error: 'notANumber' })
    .int('notANumber')
    .min(SHORTEST_MINUTES, 'tooShort')
    .max(LONGEST_MINUTES, 'tooLarge')
    .multipleOf(5, 'notFiveMinutes'),
  agreeing: z.enum(WAYS_OF_AGREEING, 'unknownChoice').default('arranged'),
  location: z.enum(LOCATIONS, 'unknownChoice').default('online'),
  /** Whether money pays for it; of no account where there is no price. */
  takesCard: z.boolean({ error: 'unknownChoice' }).default(true),
  /** Whether a session credit pays for it. */
  takesCredits: z.boolean({ error: 'unknownChoice' }).default(false),
  /** The programs and subprograms it helps with. */
  programIds: z
    .array(rowId)
    .max(MOST_PROGRAMS, 'tooMany')
    .default([])
    .transform((ids) => [...new Set(ids)].sort((one, other) => one - other)),
});

/**
 * What a host fills in to create or edit a service. Without a price it is free, or paid by credits alone; without a
 * card it has no price.
 */
export const serviceInput = serviceFields
  .superRefine((service, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (service.takesCredits && service.durationMinutes !== CREDIT_MINUTES)
      problem('durationMinutes', 'notACreditsLength');
    if (!service.takesCard && !service.takesCredits && service.priceAmount > 0)
      problem('takesCard', 'noWayToPay');
  })
  .transform((service) => {
    if (!service.takesCredits) return { ...service, takesCard: true };
    const priceAmount = service.takesCard ? service.priceAmount : 0;
    return { ...service, priceAmount, takesCard: priceAmount > 0 };
  });
export type ServiceInput = z.output<typeof serviceInput>;

/** What services of which nothing was said take, and help with. */
export const DEFAULT_PAYING: Pick<ServiceInput, 'takesCard' | 'takesCredits' | 'programIds'> = {
  takesCard: true,
  takesCredits: false,
  programIds: [],
};

export interface ServiceView extends BookingRulesInput {
  id: number;
  kind: SessionKind;
  name: string;
  slug: string;
  description: string;
  priceAmount: number;
  currency: string;
  durationMinutes: number;
  agreeing: WayOfAgreeing;
  location: Location;
  takesCard: boolean;
  takesCredits: boolean;
  /** A credit pays for it in one of its programs now. */
  creditsCount: boolean;
  programIds: number[];
  enabled: boolean;
  /** How many sessions were sold of it. */
  sold: number;
  host: { id: number; displayName: string };
}
