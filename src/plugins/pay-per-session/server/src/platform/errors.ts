import type { EffectsToRead } from '../../../shared/contracts/confirmation';
import { REFUSALS, type FieldProblems, type RefusalCode, type RefusalFacts } from '../../../shared/refusals';

/**
 * Thrown by rules and use cases when they say no for a reason a person can act on.
 * Everything else that is thrown is a defect and becomes UNFORESEEN.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
  readonly fields: FieldProblems;
  /** What is to be read before the same is asked again. */
  readonly toRead: EffectsToRead<object> | null;

  constructor(
    code: RefusalCode,
    facts: RefusalFacts = {},
    fields: FieldProblems = {},
    toRead: EffectsToRead<object> | null = null,
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
    this.fields = fields;
    this.toRead = toRead;
  }

  /** The HTTP status of its code. */
  get status(): number {
    return REFUSALS[this.code];
  }
}

/** INVALID_INPUT for named fields. */
export const invalid = (fields: FieldProblems): Refusal => new Refusal('INVALID_INPUT', {}, fields);
