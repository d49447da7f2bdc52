/**
 * Every refusal of the product: one code, when it is raised, and the HTTP status it becomes.
 * The sentences people read stand in `shared/words/<language>/refusals.ts`, one per code, so that
 * site, admin panel and API say the same.
 */
export const REFUSALS = {
  /** The change does something to what people have, and nobody has read what; comes with the effects and their digest. */
  EFFECTS_UNREAD: 409,
  /** The change would do something else now than what was read; comes with the effects and their digest. */
  EFFECTS_CHANGED: 409,
  /** One or more fields are wrong; `fields` names each with its own sentence. */
  INVALID_INPUT: 400,
  /** The request is larger than the route takes, or is not of the type it takes. */
  UNREADABLE_REQUEST: 400,
  /** The address knows other methods than the one that was used; `Allow` names them. */
  WRONG_METHOD: 405,
  /** E-mail or password do not match an account; which of the two is not told. */
  WRONG_CREDENTIALS: 401,
  /** The page or action needs a signed-in person. */
  SIGN_IN_REQUIRED: 401,
  /** The account exists and has been blocked by an operator. */
  ACCOUNT_BLOCKED: 403,
  /** The account's e-mail address is not confirmed yet. */
  ACCOUNT_UNCONFIRMED: 403,
  /** The operator has closed the registration. */
  REGISTRATION_CLOSED: 403,
  /** The signed-in person's role does not allow this action. */
  NOT_ALLOWED: 403,
  /** A form came from another site. */
  FOREIGN_FORM: 403,
  /** It does not exist, or belongs to somebody else. */
  NOT_FOUND: 404,
  /** The session link was never issued, or has been revoked. */
  LINK_NOT_VALID: 404,
  /** The address of a calendar feed was never issued, or has been replaced. */
  FEED_NOT_VALID: 404,
  /** The link for a new password is forged, older than an hour, or was used. */
  RESET_LINK_NOT_VALID: 404,
  /** An account with this e-mail address exists already. */
  EMAIL_TAKEN: 409,
  /** An admin user with this e-mail address exists already. */
  HOST_ALREADY_INVITED: 409,
  /** The invited host has registered already, so there is nothing left to invite to. */
  HOST_ALREADY_REGISTERED: 409,
  /** A host subscribes more calendars than we read; carries how many we do. */
  TOO_MANY_CALENDARS: 409,
  /** Another host's profile uses this address already. */
  SLUG_TAKEN: 409,
  /** A term would share a day with another of its institution; carries that one's name and dates. */
  TERM_OVERLAPS: 409,
  /** Somebody has had credits of the term, so it stays. */
  TERM_HAS_CREDITS: 409,
  /** Somebody has joined the program, a service helps with it, or it has subprograms: it is disabled, not removed. */
  PROGRAM_IN_USE: 409,
  /** Members belong to programs of an institution: such a one becomes no subprogram, and stays that institution's. */
  PROGRAM_HAS_MEMBERS: 409,
  /** The tree of programs is two levels deep. */
  PROGRAM_HAS_SUBPROGRAMS: 409,
  /** The programs were arranged otherwise meanwhile. */
  STALE_PROGRAMS: 409,
  /** The program, or its institution, is disabled; carries the program's name. */
  PROGRAM_CLOSED: 409,
  /** The program is joined by invitation, and this client has none. */
  PROGRAM_BY_INVITATION: 403,
  /** The program is joined with an address of its institution; carries the domains and the account's address. */
  PROGRAM_OTHER_ADDRESS: 403,
  /** The account's address would open the program, once it is proven; carries the address. */
  ADDRESS_NOT_PROVEN: 403,
  /** The link of an invitation to a program was never issued, was taken back, replaced or used. */
  INVITATION_NOT_VALID: 404,
  /** The invitation went to another address than that of the account; carries the account's. */
  INVITATION_FOR_ANOTHER: 403,
  /** The link to credits that wait was never issued, or its credits wait no longer. */
  CREDITS_LINK_NOT_VALID: 404,
  /** The link that proves an address is forged, older than a day, or the account has another address now. */
  JOIN_LINK_NOT_VALID: 404,
  /** The link that proves an address was asked for in another account; carries this account's address. */
  JOIN_LINK_FOR_ANOTHER: 403,
  /** Services are disabled, never deleted; raised by every door that tries. */
  SERVICE_CANNOT_BE_DELETED: 409,
  /** People, sessions, orders and their events are kept; raised by every door that tries to delete one. */
  RECORD_CANNOT_BE_DELETED: 409,
  /** A host has one introductory session: it is edited, not duplicated. */
  INTRODUCTION_ONCE: 409,
  /** The client's introductory sessions of a calendar month are used; carries used, limit, month and renewsOn (dates). */
  INTRODUCTIONS_USED_UP: 409,
  /** The two have an introductory session that is requested or has a date. */
  INTRODUCTION_OPEN: 409,
  /** The host has approved going on with this client, who needs no introduction any more. */
  INTRODUCTION_APPROVED: 409,
  /** An introductory session is marked as delivered without saying whether the two go on. */
  DECISION_MISSING: 400,
  /** Only an introductory session that took place is followed by a decision. */
  NO_INTRODUCTION: 409,
  /** The host has disabled the service. */
  SERVICE_DISABLED: 409,
  /** The host has paused, or the profile is not complete: nothing of theirs is sold now. */
  HOST_NOT_AVAILABLE: 409,
  /** The service is not paid with session credits, or not with those of any program. */
  CREDITS_NOT_TAKEN: 409,
  /** The service is paid with session credits only. */
  CARD_NOT_TAKEN: 409,
  /** Credits of a program that the client has not joined; carries the program's name and slug. */
  NOT_A_MEMBER: 409,
  /** Fewer credits are available, in terms that run now, than the purchase takes; carries available and wanted. */
  NOT_ENOUGH_CREDITS: 409,
  /** The credit of a session has come back and was spent on another one meanwhile; carries its term. */
  CREDIT_SPENT: 409,
  /** More credits are to be taken back than are available; carries available and wanted. */
  CREDITS_IN_USE: 409,
  /** Credits are given for a term that is over; carries the term and its last day. */
  INSTITUTION_DISABLED: 409,
  TERM_OVER: 409,
  /** A host cannot buy from themselves. */
  OWN_SERVICE: 409,
  /** The same idempotency key came with another purchase. */
  KEY_USED_OTHERWISE: 409,
  /** The order is not open any more. */
  ORDER_CLOSED: 409,
  /** The payment was declined; the order stays open, nothing was sold. */
  PAYMENT_DECLINED: 402,
  /** The amount or currency a provider reports is not the order's. */
  PAYMENT_MISMATCH: 409,
  /** The payment provider is not allowed in this environment. */
  PROVIDER_NOT_ALLOWED: 403,
  /** The transition table has no such step from the session's status; carries the current status. */
  ILLEGAL_TRANSITION: 409,
  /** The session was changed by somebody else meanwhile; carries the current status. */
  STALE_SESSION: 409,
  /** A date for a session lies in the past. */
  DATE_IN_PAST: 400,
  /** The local time does not exist on that date (clocks go forward). */
  TIME_SKIPPED: 400,
  /** The host's hours were changed meanwhile, in another window or by an operator. */
  STALE_HOURS: 409,
  /** The settings were changed meanwhile, in another window or by another operator. */
  STALE_SETTINGS: 409,
  /** A host says more exceptions than the calendar takes; carries how many it takes. */
  TOO_MANY_EXCEPTIONS: 409,
  /** One of the two people has another session at that time; carries whose time it is and the `nearest` free starts. */
  TIME_TAKEN: 409,
  /** The start is none of the service's: outside the host's hours, or off the step; carries the `nearest` free starts. */
  START_NOT_OFFERED: 409,
  /** The start is nearer than the service's notice, or further than its furthest date; carries `nearest`. */
  START_TOO_SOON: 409,
  START_TOO_FAR: 409,
  /** The host takes no more sessions of the service on that date; carries `nearest`. */
  DAY_FULL: 409,
  /** The ten minutes for which a start was kept are over; carries `nearest`. */
  HOLD_ENDED: 409,
  /** The host has published no hours for this, or takes starts on offer only. */
  OTHER_TIMES_NOT_TAKEN: 409,
  /** The request was answered with other times, so the client is to choose one of those. */
  AWAITS_CLIENT: 409,
  /** The proposed time is none of those the host has proposed, or not any more. */
  NOT_PROPOSED: 409,
  /** A request can still be answered, so it has not lapsed. */
  NOT_LAPSED: 409,
  /** A host is reviewed by somebody who has had no delivered session with them. */
  NOT_DELIVERED: 409,
  /** The host has answered the review, which stands as it was answered. */
  REVIEW_ANSWERED: 409,
  /** The review was changed meanwhile, by its author or in another window. */
  STALE_REVIEW: 409,
  /** A session is marked before it began. */
  NOT_STARTED: 409,
  /** The two have met in the room already, so the client cannot cancel any more. */
  ALREADY_MET: 409,
  /** The time in which a client may contest an outcome is over; carries its hours. */
  DISPUTE_TOO_LATE: 409,
  /** An operator has settled a dispute about this session already. */
  ALREADY_SETTLED: 409,
  /** The price has gone back to the client already, so no outcome that keeps it can be given. */
  MONEY_HAS_GONE_BACK: 409,
  /** The last step of the session is none that can be undone, or somebody else's. */
  NOTHING_TO_UNDO: 409,
  /** The minute in which a step can be undone is over, or its mail or money has left. */
  UNDO_TOO_LATE: 409,
  /** Less than the notice remains (default 24 h); carries the deadline. */
  NOTICE_TOO_SHORT: 409,
  MOVE_TOO_SOON: 409,
  /** The room opens 30 minutes before the start; carries the instant. */
  ROOM_NOT_OPEN: 409,
  /** The session has ended; its room is closed. */
  ROOM_CLOSED: 409,
  /** The writer has blocked the other one; unblocking is theirs. Carries the other's name. */
  BLOCKED_BY_YOU: 409,
  /** The other one takes no messages from the writer; carries the other's name. */
  BLOCKED_BY_OTHER: 409,
  /** The same idempotency key came with another text, such as after going back in the browser. */
  MESSAGE_SENT_BEFORE: 409,
  /** The media library has lost the file, or it cannot be read with the present secret. */
  FILE_GONE: 404,
  /** A report was resolved already. */
  REPORT_RESOLVED: 409,
  /** One sender has written more messages within an hour than we take; carries the minutes to wait. */
  TOO_MANY_MESSAGES: 429,
  /** One sender has begun more conversations within an hour than we take; carries the minutes to wait. */
  TOO_MANY_CONVERSATIONS: 429,
  /** Too many tries from one place or for one account; carries the seconds to wait. */
  TOO_MANY_TRIES: 429,
  /** A list of credits is larger than we read; carries the megabytes. */
  LIST_TOO_LARGE: 413,
  /** A list of credits has no rows. */
  LIST_EMPTY: 400,
  /** What was sent as a list is a workbook of a spreadsheet. */
  LIST_IS_WORKBOOK: 400,
  /** What was sent as a list is no text in any character set we read. */
  LIST_NOT_TEXT: 400,
  /** A quote in a list is never closed; carries the line. */
  LIST_QUOTE_OPEN: 400,
  /** A list has more rows than we take; carries how many we do. */
  LIST_TOO_LONG: 400,
  /** The first row of a list does not name the columns we need; carries those. */
  LIST_COLUMNS_MISSING: 400,
  /** Another allocation of the institution has this import key; carries it. */
  IMPORT_KEY_USED: 409,
  /** The program has no members yet. */
  GROUP_EMPTY: 409,
  /** Rows that are wrong are still chosen; carries how many. */
  ROWS_WRONG: 409,
  /** No row of the allocation is chosen. */
  NOTHING_CHOSEN: 409,
  /** The allocation is being applied, is done, or was discarded. */
  RUN_NOT_OPEN: 409,
  /** The client's credits changed between the look and the click; carries how many are unused now. */
  STALE_CREDITS: 409,
  /** Credits that waited were claimed, or taken back. */
  CREDITS_NOT_WAITING: 409,
  /** The signed-in account has another address than the one the credits wait for; carries that. */
  OTHER_ADDRESS: 409,
  /** Something we did not foresee; logged with a number the person can quote. */
  UNFORESEEN: 500,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Facts a refusal's sentence mentions: instants in ms UTC, statuses, names, numbers; `nearest` lists instants. */
export type RefusalFacts = Readonly<Record<string, string | number | null | readonly number[]>>;

/** Field path (`email`, `questions.0`) → message key in `shared/words/<language>/fields.ts`, with its facts. */
export type FieldProblems = Readonly<Record<string, { key: string; facts?: RefusalFacts }>>;
