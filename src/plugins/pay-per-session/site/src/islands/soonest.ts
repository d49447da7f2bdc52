import { keyChoices } from './booking/choice-key';
import { rememberZone } from './booking/remember-zone';

/** A profile's next free times: told in the browser's zone from the next look on, and each chosen once. */
rememberZone();
keyChoices();
