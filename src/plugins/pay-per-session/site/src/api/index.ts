import type { Page } from '../routing/page';
import { bookings } from './bookings';
import { openapi } from './openapi';
import { moves, ownSession } from './sessions';
import { slots } from './slots';

/** What programs may ask, beside the pages for people. */
export const api: readonly Page[] = [slots, bookings, ownSession, moves, openapi];
