import { REFUSALS, type FieldProblems, type RefusalCode, type RefusalFacts } from '../../../shared/refusals';

/**
 * Thrown by rules and use cases when they say no for a reason a person can act on.
 * Everything else that is thrown is a defect and becomes UNFORESEEN.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  readonly fields: FieldProblems;

  constructor(code: RefusalCode, facts: RefusalFacts = {}, fields: FieldProblems = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }

  /** The HTTP status of its code. */
  get status(): number {
    return REFUSALS[this.code];
  }
}

/** INVALID_INPUT for named fields. */
export const invalid = (fields: FieldProblems): Refusal => new Refusal('INVALID_INPUT', {}, fields);
