import {
  creditMailFacts,
  invitationFacts,
  messageNoticeFacts,
  operatorMailFacts,
  passwordResetFacts,
  programInvitationFacts,
  programJoiningFacts,
  sessionMailFacts,
} from '../../../shared/contracts/mail';
import type { App } from '../platform/app';
import { database, readInstant, readJson } from '../platform/database';
import { joinUrl, programInvitationUrl } from '../institutions';
import { resetUrl } from '../people';
import type { ProgramInvitationId, SessionId } from '../platform/ids';
import { linkUrl, liveLink } from '../room';
import { calendarAttachment, type CalendarAttachment } from './calendar-attachment';
import { hoursLeft } from './hours-left';
import { invitationMail } from './invitation-mail';
import { creditMail, isCreditMail } from './credit-mail';
import type { MailContent } from './mail-content';
import { mailHtml, mailText } from './mail-page';
import { messageNoticeMail, messagesUrl } from './message-notice-mail';
import { isOperatorMail, operatorMail } from './operator-mail';
import { passwordResetMail } from './password-reset-mail';
import { programInvitationMail, programJoiningMail } from './program-mail';
import { sessionMail } from './session-mail';
import type { StoredMail } from './stored-mail';

/** What Strapi's e-mail plugin takes. */
export interface ComposedMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  icalEvent?: CalendarAttachment;
}

const ownLink = async (app: App, mail: StoredMail): Promise<string | null> => {
  if (mail.session_id === null || mail.party === null) return null;
  const link = await liveLink(database(app.strapi), mail.session_id, mail.party);
  return link === null ? null : linkUrl(app, link);
};

interface Contents {
  content: MailContent;
  calendar?: CalendarAttachment | undefined;
}

const contentsOf = async (app: App, mail: StoredMail): Promise<Contents> => {
  const facts = readJson(mail.facts);
  const { template, locale: language, party } = mail;
  if (template === 'host-invitation')
    return { content: invitationMail(language, invitationFacts.parse(facts)) };
  if (template === 'password-reset') {
    const reset = passwordResetFacts.parse(facts);
    return { content: passwordResetMail(language, reset, await resetUrl(app, reset)) };
  }
  if (template === 'message-notice') {
    const notice = messageNoticeFacts.parse(facts);
    return { content: messageNoticeMail(language, notice, messagesUrl(app, party, notice)) };
  }
  if (template === 'program-invitation') {
    const invited = programInvitationFacts.parse(facts);
    const url = await programInvitationUrl(app, invited.invitationId as ProgramInvitationId);
    if (url === null) throw new Error('The invitation was taken back.');
    return { content: programInvitationMail(language, invited, url) };
  }
  if (template === 'program-joining') {
    const joining = programJoiningFacts.parse(facts);
    return { content: programJoiningMail(language, joining, joinUrl(app, joining, joining.email)) };
  }
  if (isCreditMail(template))
    return { content: creditMail(app, { template, language }, creditMailFacts.parse(facts)) };
  if (isOperatorMail(template))
    return { content: operatorMail(app, { template, language }, operatorMailFacts.parse(facts)) };
  if (party === null) throw new Error(`Mail ${mail.id} is about a session and names no party.`);
  const written = sessionMailFacts.parse(facts);
  const hourLinks = new Map<number, string>();
  const left = written.hours.filter(({ outdated }) => !outdated);
  for (const { sessionId } of left) {
    const link = await ownLink(app, { ...mail, session_id: sessionId as SessionId });
    if (link !== null) hourLinks.set(sessionId, link);
  }
  const [first] = left;
  const link = first === undefined ? await ownLink(app, mail) : (hourLinks.get(first.sessionId) ?? null);
  const about = { template, language, party, facts: hoursLeft(written), link, hourLinks };
  return {
    content: sessionMail(about),
    calendar: calendarAttachment({ ...about, queuedAt: readInstant(mail.queued_at) }),
  };
};

/** A display name may hold anything; quotes and line ends must not reach a header. */
const addressOf = (mail: StoredMail): string => {
  const name = (mail.recipient_name ?? '').replace(/["\\\r\n<>]/gu, ' ').trim();
  return name === '' ? mail.recipient : `"${name}" <${mail.recipient}>`;
};

/** Makes the mail of an outbox row, with the link that is valid now, and the calendar file it owes. */
export const composeMail = async (app: App, mail: StoredMail): Promise<ComposedMail> => {
  const { content, calendar } = await contentsOf(app, mail);
  const domain = new URL(app.config.publicUrl).hostname;
  return {
    to: addressOf(mail),
    subject: content.subject,
    text: mailText(content),
    html: mailHtml(content, mail.locale),
    // The same row sent twice after a crash carries the same id, so that a mail program shows it once.
    headers: {
      'Message-ID': `<pps-${mail.id}-${mail.template}@${domain}>`,
      'Auto-Submitted': 'auto-generated',
    },
    ...(calendar ? { icalEvent: calendar } : {}),
  };
};
