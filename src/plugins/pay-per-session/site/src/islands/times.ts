import { walkMonth } from './booking/month-grid';
import { watchConnection } from './booking/connection';
import { rememberZone } from './booking/remember-zone';

/** Choosing among free times: in the browser's zone, with arrow keys through the month. */
rememberZone();
walkMonth();
watchConnection();
