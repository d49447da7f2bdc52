import type { BusyCalendarProblem } from '../../../../shared/contracts/busy-calendar';
import type { RefusalFacts } from '../../../../shared/refusals';

/** Thrown where a host's calendar elsewhere cannot be read; the host sees its sentence, nobody its address. */
export class FeedProblem extends Error {
  readonly code: BusyCalendarProblem;
  readonly facts: RefusalFacts;

  constructor(code: BusyCalendarProblem, facts: RefusalFacts = {}) {
    super(code);
    this.name = 'FeedProblem';
    this.code = code;
    this.facts = facts;
  }
}
