import type { Location } from '../../../shared/session-status';
import type { WordKey } from '../say';

export const LOCATION_WORDS: Record<Location, WordKey> = {
  online: 'location.online',
  in_person: 'location.inPerson',
  either: 'location.either',
};
