import type { RefusalCode } from '../../refusals';

/** What happened, why, and what to do. `{name}` stands for a fact. */
export const refusals: Record<RefusalCode, string> = {
  EFFECTS_UNREAD:
    'This changes what people have. Please read what it does, and save it again if that is what you want.',
  EFFECTS_CHANGED:
    'Something has changed since you read what this does. Please read it as it stands now, and save it again if that is what you want.',
  INVALID_INPUT: 'Some fields need another look; each one says what is wrong.',
  UNREADABLE_REQUEST:
    'We could not read what was sent. Please load the page again and send the form once more.',
  WRONG_METHOD: 'This address cannot be asked in this way; the header Allow names the ways it knows.',
  WRONG_CREDENTIALS:
    'E-mail or password do not match. Please check both, or choose a new password if you have forgotten it.',
  SIGN_IN_REQUIRED: 'Please sign in first.',
  ACCOUNT_BLOCKED: 'This account has been blocked. Please write to the people who run this site.',
  ACCOUNT_UNCONFIRMED: 'Please confirm your e-mail address first: we have sent you a link.',
  REGISTRATION_CLOSED:
    'New accounts cannot be opened here at the moment. Please write to the people who run this site.',
  NOT_ALLOWED: 'Your role does not allow this. Please ask an operator.',
  FOREIGN_FORM:
    'This form was not sent from our own page, so we did not accept it. Please open the page again and repeat.',
  NOT_FOUND: 'We could not find this. It may have moved, or it may belong to somebody else.',
  LINK_NOT_VALID:
    'This session link is not valid, or is no longer. Please use the newest mail about your session, or your account.',
  FEED_NOT_VALID:
    'This calendar address is not valid, or is no longer. Please take the present one from your account or control panel.',
  RESET_LINK_NOT_VALID:
    'This link for a new password is not valid, or is no longer: it works once, for one hour. Please ask for a new one.',
  EMAIL_TAKEN: 'There is already an account with this e-mail address. Please sign in instead.',
  HOST_ALREADY_INVITED:
    'Somebody with this e-mail address has been invited already, or can sign in to the admin panel. The list of {hostsLabel} shows who.',
  HOST_ALREADY_REGISTERED:
    'This person has registered already and can sign in, so no new invitation was sent.',
  TOO_MANY_CALENDARS: 'You can add {most} calendars. Please remove one you no longer need first.',
  SLUG_TAKEN: 'This address is already used by another profile. Please choose another.',
  TERM_OVERLAPS:
    'These dates overlap those of “{name}” ({from} to {until}). Please choose dates outside of it, or change that term first.',
  TERM_HAS_CREDITS:
    'Credits of this term were given or prepared, so it cannot be removed. Its dates can be changed instead.',
  PROGRAM_IN_USE:
    'This cannot be removed, because somebody has joined it, a service helps with it, or it has subprograms. Disable it instead; it disappears from the site.',
  PROGRAM_HAS_MEMBERS:
    'Somebody has joined this program or is invited to it, so it stays a program of its institution. Disable it and make a new one instead.',
  PROGRAM_HAS_SUBPROGRAMS:
    'A program with subprograms cannot become a subprogram itself. Please move its subprograms first.',
  STALE_PROGRAMS:
    'The programs were changed meanwhile, in another window or by another operator. The page shows them as they stand now; please repeat.',
  PROGRAM_CLOSED: '“{program}” takes no new members at the moment.',
  PROGRAM_BY_INVITATION:
    '“{program}” is joined by invitation. Please ask the people who run it to invite {email}.',
  PROGRAM_OTHER_ADDRESS:
    '“{program}” is open to addresses in {domains}; your account has {email}. Please use an account with such an address, or ask for an invitation.',
  ADDRESS_NOT_PROVEN:
    'Please confirm first that {email} is yours: we send you a link by which you join “{program}”.',
  INVITATION_NOT_VALID:
    'This invitation is not valid, or is no longer: it may have been used, taken back or replaced by a newer one. Please use the newest mail, or ask for another invitation.',
  INVITATION_FOR_ANOTHER:
    'This invitation went to another address than that of your account, {email}. Please sign in with the address the mail went to.',
  CREDITS_LINK_NOT_VALID:
    'This link to session credits is not valid, or is no longer. Please use the newest mail about them, or ask whoever gives you credits.',
  JOIN_LINK_NOT_VALID:
    'This link is not valid, or is no longer: it works for one day. Please ask on the program’s page to join once more.',
  JOIN_LINK_FOR_ANOTHER:
    'This link was asked for in another account than yours, {email}. Please sign in to that one.',
  SERVICE_CANNOT_BE_DELETED:
    'Services cannot be deleted, because sessions were or may be sold of them. Disable it instead; it disappears from the site.',
  RECORD_CANNOT_BE_DELETED:
    'This cannot be deleted, because sessions and payments refer to it. A profile is paused, a session cancelled instead.',
  INTRODUCTION_ONCE:
    'There is one introductory session for each profile, so it cannot be duplicated. Please edit the one that is there.',
  INTRODUCTIONS_USED_UP:
    'All {limit} introductory sessions of {month} are used. New ones can be requested for {renewsOn} and later.',
  INTRODUCTION_OPEN:
    'There is an introductory session between the two of you already. It takes place, or ends, before another one can be requested.',
  INTRODUCTION_APPROVED:
    'The introduction is done: going on together has been approved, so no further introductory session is needed. Please choose another session.',
  DECISION_MISSING:
    'This was an introductory session: please say as well whether the two of you go on, on the session’s own page.',
  NO_INTRODUCTION:
    'Whether to go on is decided after an introductory session that took place; this is not one.',
  SERVICE_DISABLED: 'This service is not offered at the moment. Please choose another one.',
  HOST_NOT_AVAILABLE:
    'This person takes no new sessions at the moment. Please choose somebody else or come back later.',
  CREDITS_NOT_TAKEN:
    'This service is not paid with session credits. Please choose another way to pay, or a service with the tag “1 Credit”.',
  CARD_NOT_TAKEN: 'This service is paid with session credits only. Please choose to pay with credits.',
  NOT_A_MEMBER:
    'Session credits can be used here by members of “{program}”. Please join this program first, from the page Programs.',
  NOT_ENOUGH_CREDITS:
    'You have too few session credits for this: {wanted} needed, {available} left. Please choose fewer hours or another way to pay, or ask your institution.',
  CREDIT_SPENT:
    'The session credit of this session ({term}) went back to the {clientLabel}, and none of that term is left: it was spent otherwise, or taken back. So this cannot take it again.',
  CREDITS_IN_USE:
    'Only what is not used can be taken back: {available} available, {wanted} wanted. Please take back fewer.',
  INSTITUTION_DISABLED:
    '“{institution}” is disabled: its credits pay nothing, and nobody is written to about them. Please enable it first.',
  TERM_OVER:
    'The term “{term}” ended on {endsOn}, so no credits can be given for it. Please choose another term.',
  OWN_SERVICE: 'This is your own service; you cannot buy it from yourself.',
  KEY_USED_OTHERWISE: 'This was already sent with other contents. Please open the page again and repeat.',
  ORDER_CLOSED: 'This order is not open any more, so nothing was charged.',
  PAYMENT_DECLINED:
    'The payment was declined; nothing was charged and nothing was sold. Please try again or use another card.',
  PAYMENT_MISMATCH:
    'The payment does not match the order, so it was not accepted. Please write to the people who run this site.',
  PROVIDER_NOT_ALLOWED: 'This way of paying is not open here.',
  ILLEGAL_TRANSITION:
    'This cannot be done any more: the session is {status}. The page shows how it stands now.',
  STALE_SESSION: 'The session was changed meanwhile; it is {status} now. Please look at it again and repeat.',
  DATE_IN_PAST: 'This date has already passed. Please choose a later one.',
  TIME_SKIPPED: 'This time does not exist on that day, because the clocks go forward. Please choose another.',
  STALE_SETTINGS:
    'The settings were changed meanwhile, in another window or by another operator. Please look at them and save once more; what you typed is still here.',
  STALE_HOURS:
    'These hours were changed meanwhile, in another window or by an operator, so nothing was saved. The page shows how they stand now; please make your change again.',
  TOO_MANY_EXCEPTIONS:
    'The calendar takes {most} dates with hours of their own. Please remove some, or change the weekly hours instead.',
  TIME_TAKEN: 'This time is already taken by another session of the {party}. Please choose another time.',
  START_NOT_OFFERED: 'This time is not on offer. Please choose one of the free times.',
  START_TOO_SOON:
    'This time is too soon: sessions are booked at least {hours} hours ahead. Please choose a later one.',
  START_TOO_FAR:
    'This time is too far ahead: sessions are booked at most {days} days ahead. Please choose an earlier one.',
  DAY_FULL: 'No more sessions are taken on this date. Please choose another date.',
  HOLD_ENDED: 'The ten minutes for which this time was kept for you are over. Please choose a time again.',
  OTHER_TIMES_NOT_TAKEN: 'Only the free times can be requested here. Please choose one of them.',
  AWAITS_CLIENT: 'Other times have been proposed; it is the {clientLabel} who answers now.',
  NOT_PROPOSED: 'This time is not among the proposed ones any more. Please choose one that is.',
  NOT_LAPSED: 'This request can still be answered.',
  NOT_DELIVERED:
    'A review needs a delivered session. Once the session has been marked as delivered, you can write one.',
  REVIEW_ANSWERED: 'Your review has been answered, so it stands as it is.',
  STALE_REVIEW: 'The review was changed meanwhile. Please read it as it stands now, and try again.',
  NOT_STARTED:
    'The session has not begun yet, so it cannot be marked. Please mark it after it has taken place.',
  ALREADY_MET:
    'You have already met in the room, so the session cannot be cancelled any more. Please message the other person, or ask an operator.',
  DISPUTE_TOO_LATE:
    'This could be contested until {hours} hours after the outcome. Please message the other person, or ask an operator.',
  ALREADY_SETTLED: 'An operator has looked at this and decided; the decision stands.',
  MONEY_HAS_GONE_BACK:
    'The price has gone back to the {clientLabel} already, so an outcome that keeps it cannot be given any more. Please choose one that gives it back.',
  NOTHING_TO_UNDO: 'There is nothing of yours to undo here. The page shows how the session stands now.',
  UNDO_TOO_LATE:
    'This can be undone for one minute, and now the others have been told. Please message the other person, or ask an operator.',
  NOTICE_TOO_SHORT:
    'It could be changed until {hours} hours before the session. Please message the other person, or ask an operator.',
  MOVE_TOO_SOON:
    'The {clientLabel} booked this date, so a new one has to be at least {hours} hours ahead. If you have agreed on a nearer one, ask an operator to set it.',
  ROOM_NOT_OPEN: 'The room opens {minutes} minutes before the session. Please come back then.',
  ROOM_CLOSED: 'This session has ended, so its room is closed.',
  BLOCKED_BY_YOU: 'You have blocked {name}. Unblock them first if you want to write again.',
  BLOCKED_BY_OTHER: '{name} does not take messages from you at the moment. Nothing was sent.',
  MESSAGE_SENT_BEFORE:
    'From this page another message was sent already; you find it above. Send again if you want to send this one too.',
  FILE_GONE: 'This file is no longer there. Please ask for it to be sent again.',
  REPORT_RESOLVED: 'This report has been resolved already. Please look again.',
  TOO_MANY_MESSAGES:
    'You have written a great many messages within an hour. Please wait {minutes} minutes; what you have typed is still here.',
  TOO_MANY_CONVERSATIONS:
    'You have written to many new people within an hour. Please wait {minutes} minutes; what you have typed is still here.',
  TOO_MANY_TRIES: 'That was tried too often. Please wait {seconds} seconds and try again.',
  LIST_TOO_LARGE:
    'This file is larger than {megabytes} MB. A list of ten thousand people takes about half a megabyte: please send the list alone, without pictures or other sheets.',
  LIST_EMPTY: 'There is nothing in this file. Please choose one with a heading and at least one row.',
  LIST_IS_WORKBOOK:
    'This is a workbook of a spreadsheet. Please save the sheet as CSV there and send that file.',
  LIST_NOT_TEXT: 'This file is no text we can read. Please save the list as CSV in UTF-8 and send that file.',
  LIST_QUOTE_OPEN:
    'In line {line} a quotation mark is opened and never closed, so the rest of the file cannot be read. Please close or remove it.',
  LIST_TOO_LONG: 'We take {most} rows at a time. Please split the list.',
  LIST_COLUMNS_MISSING:
    'The first line must name the columns, and these are missing: {columns}. The template shows how.',
  IMPORT_KEY_USED:
    'Another allocation has the import key “{key}” already, with other content. Nothing was changed; please choose another key if this is a new allocation.',
  GROUP_EMPTY: 'This program has no members yet, so there is nobody to give credits to.',
  ROWS_WRONG:
    'Chosen rows that are wrong: {count}. Nothing is applied before they are left out, or the list is corrected and sent again.',
  NOTHING_CHOSEN: 'No row is chosen, so there is nothing to apply.',
  RUN_NOT_OPEN: 'This allocation was applied or discarded already. The page shows how it stands now.',
  STALE_CREDITS:
    'These credits changed meanwhile: {available} are unused now. Nothing was changed; please look again and repeat.',
  CREDITS_NOT_WAITING: 'These credits are not waiting any more: they were claimed already, or taken back.',
  OTHER_ADDRESS:
    'These credits wait for {address}. Please sign in with the account of that address, or open one with it.',
  UNFORESEEN:
    'Something went wrong on our side and nothing was changed. Please try again; if it happens again, quote {number}.',
};
