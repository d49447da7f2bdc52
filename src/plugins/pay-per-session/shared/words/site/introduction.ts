import type { Suspicion } from '../../contracts/suspicion';
import type { Continuation } from '../../session-status';

/** How many introductory sessions somebody has used of a month, as people say it. */
export interface MonthFacts {
  used: number;
  limit: number;
  /** `November` */
  month: string;
  /** `1 December` */
  renewsOn: string;
}

/** Getting to know each other: the free session before all others. */
export interface IntroductionWords {
  introduction: {
    /** The card on a profile. */
    tag: (minutes: number) => string;
    lead: (host: string) => string;
    choose: string;
    chooseFor: (host: string) => string;
    rulesTitle: string;
    /** The rules in sentences; hours and days as the site has set them. */
    rules: (facts: { limit: number; noticeHours: number; furthestDays: number; host: string }) => string[];
    usedTitle: string;
    used: (facts: MonthFacts) => string;
    usedUp: (facts: MonthFacts) => string;
    usedUpTitle: string;
    usedUpSentence: (renewsOn: string) => string;
    openTitle: (host: string) => string;
    openSentence: string;
    toSession: string;
    approvedTitle: (host: string) => string;
    approvedSentence: (host: string) => string;
    toHost: (host: string) => string;
    formTitle: (host: string) => string;
    formHelp: (host: string) => string;
    required: string;
    /** The host's decision, when the session is marked. */
    decide: string;
    decideHelp: (client: string) => string;
    decision: Record<Continuation, (client: string) => string>;
    decisionHelp: Record<Continuation, (client: string) => string>;
    reason: string;
    reasonHelp: (client: string) => string;
    /** How it was decided, on the session's page. */
    /** A decision of an earlier session. */
    earlier: (sentence: string) => string;
    /** A decision of a later session. */
    since: (sentence: string) => string;
    decided: Record<Continuation, Record<'host' | 'client', (other: string) => string>>;
    decidedWhy: (reason: string) => string;
    changeDecision: string;
    saveDecision: string;
    /** What makes a form look odd, to the host. */
    suspicionsTitle: string;
    suspicionsLead: string;
    suspicions: Record<Suspicion, string>;
  };
}
