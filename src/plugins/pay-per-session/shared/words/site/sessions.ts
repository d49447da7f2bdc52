import type { CreditEffect } from '../../contracts/credit';
import type { MoneyEffect, SessionAction, SessionSort, SessionType } from '../../contracts/session';
import type { SessionStatus } from '../../session-status';
import type { PartyLabels } from '../party-labels';

/** A client’s sessions, and one session for either of its two people. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface SessionsWords {
  sessions: {
    accountTitle: (name: string) => string;
    upcomingTitle: string;
    needsTitle: string;
    allSessions: string;
    title: string;
    tabsLabel: string;
    tabs: Record<'action' | 'coming' | 'past' | 'all', string>;
    emptyTitle: Record<'action' | 'coming' | 'past' | 'all', string>;
    emptySentence: string;
    emptyAction: string;
    seeComing: string;
    noneTitle: string;
    noneSentence: string;
    /** What may be done, as the end of a sentence; what has no phrase is not told in a list. */
    can: {
      sentence: (actions: string) => string;
      actions: Partial<Record<SessionAction, string>>;
    };
    /** `shown` is the number for people, where it is not counted to the end. */
    found: (count: number, shown: string) => string;
    filters: {
      search: (host: string) => string;
      show: string;
      more: string;
      clear: string;
      host: string;
      anyHost: string;
      status: string;
      anyStatus: string;
      type: string;
      anyType: string;
      types: Record<SessionType, string>;
      from: string;
      to: string;
      sort: string;
      sorts: Record<SessionSort, string>;
    };
    find: (hosts: string) => string;
    open: string;
    toBeAgreed: string;
    waitsForHost: (host: string) => string;
    startsSoon: string;
    roomIsOpen: string;
    status: (labels: PartyLabels) => Record<SessionStatus, string>;
    pendingConfirmation: string;
    yourTime: string;
    forOther: (time: string, name: string) => string;
    withOther: (name: string) => string;
  };
  session: {
    title: (service: string, other: string) => string;
    when: string;
    noDate: Record<'host' | 'client', (other: string) => string>;
    openRoom: string;
    roomEarly: (time: string) => string;
    roomClosed: string;
    roomHint: string;
    contact: (other: string) => string;
    contactHint: Record<'host' | 'client', (other: string) => string>;
    private: string;
    privateSentence: string;
    facts: string;
    service: string;
    length: string;
    price: string;
    paid: (date: string) => string;
    reference: string;
    outcome: Record<
      'delivered' | 'client_absent' | 'host_absent',
      Record<'host' | 'client', (other: string) => string>
    >;
    ended: Record<string, string>;
    markTitle: string;
    markLead: (other: string) => string;
    mark: Record<'delivered' | 'client_absent' | 'host_absent', (other: string) => string>;
    /** What becomes of the price when the session ends otherwise than it was to. */
    money: Record<MoneyEffect, (price: string) => string>;
    markHelp: Record<MoneyEffect, string>;
    note: string;
    noteHelp: (other: string) => string;
    markButton: string;
    cancelTitle: string;
    cancelReason: string;
    cancelReasonHelp: (other: string) => string;
    cancelButton: string;
    panelHint: string;
    /** What is paid with a session credit, instead of a price. */
    credit: {
      of: (term: string, institution: string) => string;
      effect: Record<CreditEffect, (lastDay: string) => string>;
    };
    disputeTitle: string;
    disputeLead: (hours: number) => string;
    disputeMoney: string;
    disputeReason: string;
    disputeReasonHelp: (other: string) => string;
    disputeButton: string;
    disputeSaid: string;
    settled: string;
    settledSaid: string;
    /** `money` where the step moves some, later. */
    undoLead: (money: boolean) => string;
    undoLeft: (seconds: number) => string;
    undo: string;
  };
}
