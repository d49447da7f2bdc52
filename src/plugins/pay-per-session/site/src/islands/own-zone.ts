import { rememberZone } from './booking/remember-zone';

/** Tells times in the browser's zone from the next look on. */
rememberZone();
