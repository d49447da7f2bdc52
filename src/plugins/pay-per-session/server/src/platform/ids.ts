declare const brand: unique symbol;

/** A number that stands for a row of one table only: a host's id cannot be passed where a client's is wanted. */
type Id<Name extends string> = number & { readonly [brand]: Name };

export type HostId = Id<'host'>;
export type ServiceId = Id<'service'>;
export type ClientId = Id<'client'>;
export type SessionId = Id<'session'>;
export type OrderId = Id<'order'>;
export type SessionLinkId = Id<'session-link'>;
export type BusyCalendarId = Id<'busy-calendar'>;
export type ReviewId = Id<'review'>;
export type MailId = Id<'outgoing-mail'>;
export type ConversationId = Id<'conversation'>;
export type MessageId = Id<'message'>;
export type MessageFileId = Id<'message-file'>;
export type MessageReportId = Id<'message-report'>;
export type ReservationId = Id<'reservation'>;
export type InstitutionId = Id<'institution'>;
export type TermId = Id<'term'>;
export type ProgramId = Id<'program'>;
export type CreditAllocationId = Id<'credit-allocation'>;
export type ProgramInvitationId = Id<'program-invitation'>;
export type CreditRunId = Id<'credit-run'>;
export type WaitingCreditId = Id<'waiting-credit'>;
