export {
  aHostAccount,
  anAuthor,
  anOperator,
  aSuperAdmin,
  PASSWORD,
  signInAsAdmin,
  type AdminUser,
} from './admin-users';
export { aHost, aPicture, aService, hasHours, type Host, type Service } from './catalog';
export { aConversation, aReport } from './conversations';
export {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  buyWithCredits,
  creditEffectOf,
  type CreditWorld,
} from './credit-world';
export {
  aCreditProgram,
  anInstitution,
  aProgram,
  aTerm,
  hasCredits,
  isMemberOf,
  takesCredits,
} from './credits';
export { startCalendarServer } from './calendar-server';
export { aClient, manyClients, manyProvenClients, signInAsClient, type Client } from './clients';
export { hoursAtOnce, threeHours } from './hour-blocks';
export { brokenInvariants } from './invariants';
export { havingRead, institutionWith, programWith, termOf, type Institution } from './institutions';
export { anAgreedIntroduction, anIntroduction, HONEST_ANSWERS, requestIntroduction } from './introductions';
export { numbersOf, sumsOf, type CreditNumbers } from './ledger';
export { linksIn, recipientsOf, startMailbox, type Mailbox } from './mailbox';
export { saying } from './saying';
export { aSession, deliver, showSessionToHost, theMinutePasses, type SoldSession } from './sessions';
export { anOfferedProgram, helpsWith } from './programs';
export { aRequest } from './requests';
export { startApp, type RunningApp } from './start-app';
export { statementsOf } from './statements';
export { onPostgres } from './test-database';
export { createVisitor, type Answer, type Visitor } from './visitor';
