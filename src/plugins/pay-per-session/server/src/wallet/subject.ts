import { followTerms } from '../institutions';
import type { Subject } from '../platform/subject';
import { installLedgerWalls } from './install-ledger-walls';
import { reopenTerm } from './reopen-term';

export const wallet: Subject = {
  name: 'wallet',
  afterSync: installLedgerWalls,
  bootstrap: () => {
    followTerms('wallet', reopenTerm);
  },
};
