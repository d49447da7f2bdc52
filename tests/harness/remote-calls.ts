import { anAuthor, aHostAccount, anOperator, aSuperAdmin } from './admin-users';

import { aHost, aPicture, aService, hasHours } from './catalog';
import { aClient } from './clients';
import { aConversation, aReport } from './conversations';
import { anAgreedIntroduction, anIntroduction, requestIntroduction } from './introductions';
import { anInstitution, aTerm, hasCredits, isMemberOf } from './credits';
import { institutionWith, programWith, termOf } from './institutions';
import { recipientsOf } from './mailbox';
import { anOfferedProgram, helpsWith } from './programs';
import { aRequest } from './requests';
import { aSession, deliver, dispute, hostLinkOf, showSessionToHost, theMinutePasses } from './sessions';
import type { RunningApp } from './start-app';

/** A mail as it crosses between processes. */
export interface ArrivedMail {
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
}

const mails = ({ mailbox }: RunningApp): Promise<ArrivedMail[]> =>
  Promise.resolve(
    mailbox.mails.map((mail) => ({
      to: recipientsOf(mail),
      from: mail.from?.text ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html === false ? '' : mail.html,
    })),
  );

const moveClock = ({ clock }: RunningApp, milliseconds: number): Promise<number> => {
  clock.move(milliseconds);
  return Promise.resolve(clock.now());
};

/** @param instant ms, UTC */
const setClock = ({ clock }: RunningApp, instant: number): Promise<number> => {
  clock.set(instant);
  return Promise.resolve(clock.now());
};

/** What a test in a browser may ask of the server's process: the same factories that other tests use. */
export const remoteCalls = {
  aSuperAdmin,
  anOperator,
  aHostAccount,
  anAuthor,
  aHost,
  aPicture,
  aService,
  hasHours,
  aClient,
  aRequest,
  anIntroduction,
  requestIntroduction,
  anAgreedIntroduction,
  aSession,
  deliver,
  dispute,
  aConversation,
  institutionWith,
  programWith,
  termOf,
  aReport,
  anInstitution,
  aTerm,
  anOfferedProgram,
  helpsWith,
  isMemberOf,
  hasCredits,
  showSessionToHost,
  hostLinkOf,
  theMinutePasses,
  mails,
  moveClock,
  setClock,
};
export type RemoteCalls = typeof remoteCalls;
