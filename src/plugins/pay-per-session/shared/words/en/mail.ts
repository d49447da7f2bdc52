/** What mails say. `{name}` stands for a fact. */
export const mail = {
  greeting: 'Hello {name},',
  greetingUnknown: 'Hello,',
  doNotShare:
    'This link is yours alone. Please do not share it with anyone: whoever has it can enter the session.',
  openSession: 'Open your session',
  service: 'Session',
  cost: 'Cost',
  free: 'free',
  duration: 'Duration',
  minutes: '{minutes} minutes',
  timesMinutes: '{count} × {minutes} minutes',
  hourOf: 'Hour {hour} of {hours}',
  boughtTogether: 'booked together with the other hours',
  severalHours: 'This is about {count} sessions of an hour that were booked together; each stands below.',
  doNotShareThese:
    'These links are yours alone. Please do not share them with anyone: whoever has one can enter that session.',
  credits: '{count} credits',
  creditsBack: 'Your {count} session credits have come back; they can be used until {termEndsOn}.',
  creditsExpired:
    'Your {count} session credits have come back, but their term ended on {termEndsOn}, so they have expired.',
  date: 'Date',
  toBeAgreed: 'to be agreed',
  location: 'Where',
  online: 'online, in the session room',
  in_person: 'in person',
  either: 'online or in person',
  withHost: 'With',
  reference: 'Reference',
  contact: 'E-mail',
  reason: 'Reason',
  yourTime: 'your time',
  footer: 'You get this mail because of your session on {siteName}.',

  saleSubjectHost: '{client} has booked “{service}”',
  saleIntroHost:
    '{client} has bought a session with you. Please write to them and agree on a date and time, then set the date in your control panel.',
  saleSubjectClient: 'Your session “{service}” with {host}',
  saleIntroClient:
    'Thank you. Your session with {host} is confirmed. {host} will get in touch with you so that you can agree on a date and time.',

  dateSetSubject: '“{service}” takes place on {date}',
  dateSetIntroHost: 'The date of your session with {client} is set.',
  dateSetIntroClient: 'The date of your session with {host} is set.',
  dateMovedSubject: '“{service}” has been moved to {date}',
  dateMovedIntroHost: 'Your session with {client} has a new date.',
  dateMovedIntroClient: 'Your session with {host} has a new date.',

  linkReplacedSubject: 'A new link to “{service}”',
  linkReplacedIntro:
    'Your link to this session has been replaced; the one before does not work any more. Please use the new one from now on.',

  cancelledSubject: '“{service}” has been cancelled',
  cancelledIntroHost: 'Your session with {client} has been cancelled.',
  cancelledIntroClient: 'Your session with {host} has been cancelled.',

  requestSubjectHost: '{client} asks for “{service}” on {date}',
  requestIntroHost:
    '{client} has requested a session with you. Please accept it, decline it or propose other times by {respondBy}; until then the time is kept free.',
  requestSubjectClient: 'Your request for “{service}” with {host}',
  requestIntroClient:
    'Thank you. {host} has until {respondBy} to answer your request; the time is kept free for you until then.',
  declinedSubject: 'Your request for “{service}” was declined',
  declinedIntroHost: 'The request of {client} was declined.',
  declinedIntroClient: '{host} cannot take this session.',
  withdrawnSubject: 'The request for “{service}” was withdrawn',
  withdrawnIntroHost: 'The request of {client} was withdrawn. The time is free again.',
  withdrawnIntroClient: 'Your request was withdrawn.',
  lapsedSubject: 'The request for “{service}” was not answered in time',
  lapsedIntroHost:
    'No time was agreed with {client} by the deadline, so the request has ended. The time is free again.',
  lapsedIntroClient:
    'No time was agreed with {host} by the deadline, so your request has ended. You can choose another time or another person.',
  proposedSubject: 'Other times for “{service}”',
  proposedIntroHost:
    'Other times were proposed to {client}. Each is kept free until {respondBy}, at the latest until it would begin.',
  proposedIntroClient:
    '{host} cannot take the time you asked for, and proposes others. Please choose one by {respondBy}; each is kept free for you until then, at the latest until it would begin.',
  proposedTimes: 'Proposed',
  markedSubject: '“{service}” was marked: {outcome}',
  markedIntro: 'The session of {client} with {host} was marked as it ended: {outcome}.',
  mayContest:
    'If it was otherwise, please say so on the page of your session by {disputeUntil}; an operator then decides.',
  outcomeDelivered: 'delivered',
  outcomeClientAbsent: '{client} did not come',
  outcomeHostAbsent: '{host} did not come',
  outcomeCancelled: 'cancelled',
  reminderSubject: 'How did “{service}” end?',
  reminderIntro:
    'Your session with {client} is over, and nobody has said yet how it ended. Please mark it in your control panel or on the page of the session; until then it counts for neither of you.',
  disputedSubject: '“{service}” is disputed',
  disputedIntroHost:
    '{client} says that the session did not end as it was marked. An operator looks at it and decides; the reason stands below.',
  disputedIntroClient:
    'You have said that the session did not end as it was marked. An operator looks at it and decides.',
  priceWaits: 'The price stays where it is until then.',
  creditWaits: 'The session credit stays where it is until then.',
  settledSubject: 'Decided about “{service}”: {outcome}',
  settledIntro:
    'An operator has looked at the dispute about the session of {client} with {host} and decided: {outcome}. The reason stands below.',
  disputeSubject: 'To decide: {client} disputes a session with {host}',
  disputeIntro:
    '{client} says that “{service}” with {host} did not end as it was marked ({outcome}). Please look at what was said and what was recorded, ask them where you have to, and decide; until then nothing moves.',
  disputeButton: 'Decide the dispute',
  reportSubject: 'To read: {who} reports the conversation with {other}',
  reportIntro:
    '{who} asks you to look at the conversation with {other}. Why, and what was written until then, stands in the control panel; to keep it private, it does not stand in this mail.',
  reportButton: 'Read the report',
  operatorFooter:
    'You get this mail because you run {siteName}. The settings say whether operators get such mails.',
  bookedIntroHost: '{client} has booked a session with you, on {date}.',
  bookedIntroClient: 'Thank you. Your session with {host} is booked for {date}.',
  approvedSubject: '{host} would like to go on with you',
  approvedIntro:
    'Thank you for the introductory session. {host} has approved going on with you: their bundles of sessions are open to you from now on.',
  rejectedSubject: 'After your introductory session with {host}',
  rejectedIntro:
    'Thank you for the introductory session. {host} has decided not to go on, for the reason below; their bundles stay closed. There are others who may suit you better, and your next introductory session is free as well.',
  tooLateSubject: 'Your payment for “{service}” goes back to you',
  tooLateIntro:
    'Your payment came when your time was no longer kept, and by then it could not be booked any more. So there is no session.',
  oneCredit: '1 credit',
  creditBack: 'Your session credit has come back; it can be used until {termEndsOn}.',
  creditExpired: 'Your session credit has come back, but its term ended on {termEndsOn}, so it has expired.',
  moneyBack: 'The whole price of {price} goes back to you.',

  invitationSubject: 'You are invited to offer sessions on {siteName}',
  invitationIntro:
    '{invitedBy} invites you to offer sessions on {siteName}. Choose a password, complete your profile and add your first service; then people can find you.',
  invitationButton: 'Accept the invitation',
  invitationNote:
    'This link is meant for you alone. If you did not expect this invitation, you can leave it unanswered.',
  invitationFooter: 'You get this mail because somebody entered your address on {siteName}.',

  noticeSubjectOne: 'A new message from {names}',
  noticeSubject: '{unread} new messages from {names}',
  noticeIntroOne: '{names} has written to you on {siteName}.',
  noticeIntro: 'You have {unread} new messages on {siteName}, from {names}.',
  noticeOthers: '{count} more',
  noticeButton: 'Read and answer',
  noticeNote:
    'To keep what is written between you two private, the message itself does not stand in this mail. Please do not answer this mail; answer on the site.',
  noticeFooter: 'You get this mail because somebody has written to you on {siteName}.',

  programInvitedSubject: 'You are invited to the program “{program}”',
  programInvitedIntro: '{invitedBy} invites you to join the program “{program}” on {siteName}.',
  programInvitedIntroOf:
    '{invitedBy} invites you to join the program “{program}” of {institution} on {siteName}.',
  programInvitedButton: 'Look at the invitation',
  programInvitedNote:
    'Please sign in with the address this mail went to, or open an account with it; then you can join. If you did not expect this invitation, you can leave it unanswered.',
  programInvitedFooter: 'You get this mail because somebody entered your address on {siteName}.',
  programJoiningSubject: 'Confirm your address to join “{program}”',
  programJoiningIntro:
    'You asked on {siteName} to join the program “{program}”. It is open to people with an address such as yours, {email}; please confirm that it is yours.',
  programJoiningButton: 'Confirm and join',
  programJoiningNote:
    'This link works for one day, in the account that asked for it. If it was not you who asked, you need not do anything.',
  programJoiningFooter: 'You get this mail because somebody gave your address on {siteName}.',

  resetSubject: 'A new password for {siteName}',
  resetIntro: 'Somebody asked for a new password for your account on {siteName}. Here you can choose it.',
  resetButton: 'Choose a new password',
  resetNote:
    'This link works once, for one hour. If it was not you who asked, you need not do anything: your password stays as it is.',
  resetFooter: 'You get this mail because you have an account on {siteName}.',
} as const;

export type MailWords = Record<keyof typeof mail, string>;
