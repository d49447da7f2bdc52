/** The link in a mail that leads to credits which wait. */
export interface WaitingCreditsWords {
  waitingCredits: {
    title: (credits: number, institution: string) => string;
    lead: (term: string, endsOn: string) => string;
    enter: (address: string) => string;
    /** Somebody else has opened an account with the address. */
    notYours: string;
    ownIt: string;
    take: (credits: number) => string;
    takenTitle: string;
    takenLead: string;
    gone: string;
    over: (term: string, endsOn: string) => string;
    find: string;
  };
}
