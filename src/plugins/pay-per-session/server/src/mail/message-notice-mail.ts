import type { MessageNoticeFacts } from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import { sayMail } from '../../../shared/words';
import type { App } from '../platform/app';
import { panelPage } from '../platform/panel-url';
import type { MailContent } from './mail-content';

/** Where somebody reads their messages: behind the sign-in, in the account or in the control panel. */
export const messagesUrl = (
  app: App,
  party: Party | null,
  { conversationId }: Pick<MessageNoticeFacts, 'conversationId'>,
): string => {
  const pages = party === 'host' ? panelPage(app, 'messages') : `${app.config.publicUrl}/account/messages`;
  return `${pages}${conversationId === null ? '' : `/${conversationId}`}`;
};

/**
 * The mail that tells of unread messages. It says who wrote and not what: mails lie open in many places, and what
 * people write to each other here is often not for those.
 */
export const messageNoticeMail = (language: string, facts: MessageNoticeFacts, url: string): MailContent => {
  const { siteName, senders, others, unread } = facts;
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format([
    ...senders,
    ...(others > 0 ? [sayMail(language, 'noticeOthers', { count: others })] : []),
  ]);
  const named = { names, unread, siteName };
  return {
    subject: sayMail(language, unread === 1 ? 'noticeSubjectOne' : 'noticeSubject', named),
    greeting: sayMail(language, 'greeting', { name: facts.name }),
    intro: sayMail(language, unread === 1 ? 'noticeIntroOne' : 'noticeIntro', named),
    rows: [],
    button: { label: sayMail(language, 'noticeButton'), url },
    note: sayMail(language, 'noticeNote'),
    footer: sayMail(language, 'noticeFooter', { siteName }),
  };
};
