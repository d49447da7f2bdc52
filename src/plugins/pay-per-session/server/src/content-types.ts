import catalogChange from './catalog/content-types/catalog-change.json';
import busyCalendar from './calendar/content-types/busy-calendar.json';
import busyTime from './calendar/content-types/busy-time.json';
import calendarChange from './calendar/content-types/calendar-change.json';
import calendarFeed from './calendar/content-types/calendar-feed.json';
import dateException from './calendar/content-types/date-exception.json';
import reservation from './calendar/content-types/reservation.json';
import timeClaim from './calendar/content-types/time-claim.json';
import weeklyHours from './calendar/content-types/weekly-hours.json';
import host from './catalog/content-types/host.json';
import service from './catalog/content-types/service.json';
import serviceProgram from './catalog/content-types/service-program.json';
import institution from './institutions/content-types/institution.json';
import membership from './institutions/content-types/membership.json';
import programInvitation from './institutions/content-types/program-invitation.json';
import program from './institutions/content-types/program.json';
import term from './institutions/content-types/term.json';
import conversation from './messages/content-types/conversation.json';
import messageFile from './messages/content-types/message-file.json';
import messageNotice from './messages/content-types/message-notice.json';
import messageReport from './messages/content-types/message-report.json';
import message from './messages/content-types/message.json';
import introductionDecision from './introductions/content-types/introduction-decision.json';
import introductionPlace from './introductions/content-types/introduction-place.json';
import introduction from './introductions/content-types/introduction.json';
import outgoingMail from './mail/content-types/outgoing-mail.json';
import order from './payments/content-types/order.json';
import paymentEvent from './payments/content-types/payment-event.json';
import client from './people/content-types/client.json';
import creation from './platform/content-types/creation.json';
import lease from './platform/content-types/lease.json';
import review from './reviews/content-types/review.json';
import roomVisit from './room/content-types/room-visit.json';
import sessionLink from './room/content-types/session-link.json';
import creditRun from './allocations/content-types/credit-run.json';
import creditRunRow from './allocations/content-types/credit-run-row.json';
import waitingCredit from './allocations/content-types/waiting-credit.json';
import creditAllocation from './wallet/content-types/credit-allocation.json';
import creditEntry from './wallet/content-types/credit-entry.json';
import sessionEvent from './sessions/content-types/session-event.json';
import settingsChange from './settings/content-types/settings-change.json';
import session from './sessions/content-types/session.json';

/** Every content type, always: one that disappears loses its table at the next start. */
export const contentTypes = {
  host: { schema: host },
  service: { schema: service },
  institution: { schema: institution },
  term: { schema: term },
  program: { schema: program },
  membership: { schema: membership },
  'program-invitation': { schema: programInvitation },
  'service-program': { schema: serviceProgram },
  'credit-allocation': { schema: creditAllocation },
  'credit-entry': { schema: creditEntry },
  'credit-run': { schema: creditRun },
  'credit-run-row': { schema: creditRunRow },
  'waiting-credit': { schema: waitingCredit },
  client: { schema: client },
  order: { schema: order },
  'payment-event': { schema: paymentEvent },
  'weekly-hours': { schema: weeklyHours },
  'date-exception': { schema: dateException },
  'busy-calendar': { schema: busyCalendar },
  'calendar-change': { schema: calendarChange },
  'calendar-feed': { schema: calendarFeed },
  'busy-time': { schema: busyTime },
  reservation: { schema: reservation },
  'time-claim': { schema: timeClaim },
  introduction: { schema: introduction },
  'introduction-decision': { schema: introductionDecision },
  'introduction-place': { schema: introductionPlace },
  session: { schema: session },
  review: { schema: review },
  'session-event': { schema: sessionEvent },
  'session-link': { schema: sessionLink },
  'room-visit': { schema: roomVisit },
  conversation: { schema: conversation },
  message: { schema: message },
  'message-file': { schema: messageFile },
  'message-report': { schema: messageReport },
  'message-notice': { schema: messageNotice },
  'outgoing-mail': { schema: outgoingMail },
  'catalog-change': { schema: catalogChange },
  'settings-change': { schema: settingsChange },
  creation: { schema: creation },
  lease: { schema: lease },
};
