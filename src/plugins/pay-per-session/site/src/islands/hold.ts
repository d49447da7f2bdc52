import { watchConnection } from './booking/connection';
import { countDown } from './booking/countdown';

/** While a time is kept: how long still. */
countDown();
watchConnection();
