import type { Subject } from '../platform/subject';
import { installLedgerWalls } from './install-ledger-walls';

export const wallet: Subject = { name: 'wallet', afterSync: installLedgerWalls };
