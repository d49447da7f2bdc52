import type { Fold } from '../../wall-clock';

/** A session that waits for an answer, and moving one that is booked. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface RequestWords {
  request: {
    wanted: string;
    waitsTitle: Record<'host' | 'client', (other: string) => string>;
    waitsUntil: Record<'host' | 'client', (until: string) => string>;
    yourNote: string;
    theirNote: (other: string) => string;
    yourAnswers: string;
    theirAnswers: (other: string) => string;
    noAnswer: string;
    accept: string;
    acceptTitle: (other: string) => string;
    acceptHelp: string;
    declineTitle: string;
    reason: string;
    reasonHelp: (other: string) => string;
    decline: string;
    proposeTitle: string;
    proposeHelp: (zone: string, other: string) => string;
    proposal: (number: number) => string;
    /** Asked where the clocks show a time twice. */
    whichOfTwo: string;
    ofTwo: Record<Fold, string>;
    proposeNote: string;
    propose: string;
    proposedTitle: Record<'host' | 'client', (other: string) => string>;
    proposedLead: Record<'host' | 'client', (until: string) => string>;
    take: (when: string) => string;
    withdrawTitle: string;
    withdraw: string;
    needsYou: string;
    waitsForYou: (until: string) => string;
    waitsForHost: (host: string, until: string) => string;
  };
  move: {
    link: string;
    title: (service: string) => string;
    lead: (now: string) => string;
    rule: (hours: number) => string;
    moved: string;
    back: string;
    hint: (hours: number) => string;
  };
}
