export { adjustCredits, revokeUnused, type Adjustment } from './adjust-credits';
export { expireTerm, expireTerms } from './expire-terms';
export { grantCredits, type Grant } from './grant-credits';
export { grantCreditsToMany, type OneOfMany } from './grant-credits-to-many';
export { holdCredit, requireCredits } from './hold-credit';
export {
  moveCredit,
  readCreditPosition,
  readSessionCredit,
  readSessionCredits,
  type SessionCredit,
} from './move-credit';
export { readCreditsFor, type CreditProgram, type CreditsForService } from './read-credits-for';
export { readStatement, type Statement, type StatementLine } from './read-statement';
export { readWallet, type Wallet } from './read-wallet';
export { ENTRY_KINDS, type EntryKind } from './rules/credit-movement';
export type { UsableCredits } from './running-credits';
export type { CreditActor } from './write-entry';
