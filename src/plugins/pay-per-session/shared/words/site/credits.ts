import type { WayOfAgreeing } from '../../session-status';

/** What happened to credits, as a statement says it. */
export type StatementKind = 'grant' | 'hold' | 'capture' | 'release' | 'expire' | 'adjust';

/** Session credits: what somebody has, what they pay with them, and what became of them. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface CreditsWords {
  credits: {
    title: string;
    menu: string;
    count: (credits: number) => string;
    /** `Autumn semester · Linden University` */
    term: (term: string, institution: string) => string;
    until: (date: string) => string;
    ends: (date: string) => string;
    left: (credits: number) => string;
    noneHelp: string;
    toPrograms: string;
    /** Paying with them. */
    payTitle: string;
    payWith: { card: (price: string) => string; credits: string };
    now: string;
    after: string;
    used: string;
    remaining: string;
    usedHelp: string;
    inTerm: (term: string, date: string) => string;
    location: string;
    duration: string;
    oneHourHelp: string;
    nextHour: string;
    nextHourOptions: (hours: number, remaining: number) => string;
    nextHourHelp: string;
    /** Keeps as many hours as are chosen, where no script does. */
    keepHours: string;
    /** Said by a script when it has; `{when}` is the time that is kept. */
    keptHours: string;
    lacksHoursTitle: (hours: number) => string;
    /** @param kept the time that is kept, `Tue 8 Dec, 15:00–16:00` */
    lacksHours: (kept: string) => string;
    /** What becomes of the credit, by how the date is agreed. */
    heldHelp: Record<WayOfAgreeing, (host: string) => string>;
    button: Record<WayOfAgreeing, (host: string) => string>;
    signInTitle: string;
    signInHelp: (programs: string) => string;
    notMemberTitle: string;
    notMember: (programs: string) => string;
    noCreditsTitle: string;
    noCredits: string;
    usedUp: (term: string, institution: string) => string;
    notTaken: string;
    otherWay: (price: string) => string;
    /** After it. */
    leftNow: (credits: number) => string;
    hoursTitle: string;
    bookNextHourHelp: string;
    /** The statement. */
    movements: string;
    statementTitle: string;
    statementLead: string;
    columns: Record<'date' | 'what' | 'in' | 'out' | 'balance' | 'term', string>;
    columnsOfFile: Record<'institution' | 'of', string>;
    kinds: Record<StatementKind, string>;
    adjusted: { up: string; down: string };
    /** What had expired came back with a later end of its term. */
    termGoesOn: string;
    session: (service: string, host: string) => string;
    reason: (reason: string) => string;
    emptyTitle: string;
    emptySentence: string;
    download: string;
    older: string;
    fileName: string;
    summary: Record<'granted' | 'available' | 'held' | 'used', string>;
  };
}
