/** Why a start of the host's hours is not on offer; `closed` where there are no hours at all. */
export const WHY_NOT = [
  'closed',
  'notice',
  'horizon',
  'alignment',
  'hours',
  'limit',
  'booked',
  'held',
  'external',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** Numbers that a reason mentions. */
export interface WhyNotFacts {
  name: string;
  noticeHours: number;
  furthestDays: number;
}

/** Choosing a time, keeping it, and what is asked before it is booked or requested. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface BookingWords {
  times: {
    title: Record<'booked' | 'requested', string>;
    lead: Record<'booked' | 'requested', (name: string) => string>;
    views: Record<'list' | 'month', string>;
    viewsLabel: string;
    inZone: (zone: string, time: string) => string;
    bothClocks: (yours: string, theirs: string, name: string) => string;
    sameClocks: (name: string) => string;
    changeZone: string;
    zoneLabel: string;
    showTimes: string;
    earlier: string;
    later: string;
    pagesLabel: string;
    between: (first: string, last: string) => string;
    count: (times: number) => string;
    dayLabel: (day: string, times: number) => string;
    nothingThatDay: string;
    chooseDay: string;
    noneTitle: string;
    why: Record<WhyNot, (facts: WhyNotFacts) => string>;
    nextFree: (day: string) => string;
    neverTitle: (name: string) => string;
    neverSentence: string;
    toHost: (name: string) => string;
    otherQuestion: string;
    otherLink: string;
    toFreeTimes: string;
    soonest: string;
    all: string;
    allOf: (service: string) => string;
    offline: string;
  };
  hold: {
    title: string;
    keptUntil: (time: string) => string;
    /** `{time}` stands for minutes and seconds: a script fills it in. */
    left: string;
    /** `{minutes}`, from 2 on. */
    minutesLeft: string;
    oneMinuteLeft: string;
    over: string;
    another: string;
    /** Where the form is not yet, or no longer, on the page. */
    keptNoMore: string;
    goOn: string;
    letGo: string;
    keptTitle: string;
    keptLead: string;
    yoursTitle: string;
    yours: Record<'scheduled' | 'requested', (when: string) => string>;
    overTitle: string;
    overFree: (when: string) => string;
    overTaken: (when: string) => string;
    again: string;
    takenTitle: string;
    keptWords: string;
    nearestTitle: string;
    nearestNone: string;
    allTimes: string;
    questions: (name: string) => string;
    optional: string;
    note: (name: string) => string;
    noteHelp: (name: string) => string;
    location: string;
    ifTaken: string;
    ifTakenHelp: string;
    moneyBack: string;
    agreeLater: (name: string) => string;
    bookFree: (length: string, name: string) => string;
    requestFree: (length: string, name: string) => string;
    requestPaid: (price: string) => string;
    requestPromise: (name: string) => string;
  };
  other: {
    title: string;
    lead: (name: string) => string;
    date: string;
    time: string;
    zone: string;
    theirs: (zone: string, name: string) => string;
  };
}
