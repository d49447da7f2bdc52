import type { Db } from '../plugins/pay-per-session/server/src/platform/database';
import type { Stage } from './stage';

export const database = ({ strapi }: Stage): Db => strapi.db.connection as Db;
