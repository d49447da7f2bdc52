import type { Page } from '../routing/page';
import { bookings, moves } from './bookings';
import { openapi } from './openapi';
import { slots } from './slots';

/** What programs may ask, beside the pages for people. */
export const api: readonly Page[] = [slots, bookings, moves, openapi];
