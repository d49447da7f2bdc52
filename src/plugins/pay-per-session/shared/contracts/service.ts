import { z } from 'zod';
import {
  LOCATIONS,
  WAYS_OF_AGREEING,
  type Location,
  type SessionKind,
  type WayOfAgreeing,
} from '../session-status';
import { bookingRulesInput, type BookingRulesInput } from './booking-rules';
import { amount, line, prose } from './fields';

const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 480;

/** What a host fills in to create or edit a service. */
export const serviceInput = bookingRulesInput.extend({
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
});
export type ServiceInput = z.output<typeof serviceInput>;

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
  enabled: boolean;
  /** How many sessions were sold of it. */
  sold: number;
  host: { id: number; displayName: string };
}
