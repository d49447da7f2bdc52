/** Programs, who may join them, and who supports them. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface ProgramsWords {
  programs: {
    menu: string;
    title: string;
    lead: (hosts: string) => string;
    forEverybody: string;
    yours: string;
    others: string;
    findSupport: string;
    findSupportWith: (name: string) => string;
    about: (name: string) => string;
    member: string;
    takesCredits: string;
    emptyTitle: string;
    emptySentence: (hosts: string) => string;
    back: string;
    supportTitle: string;
    supportLead: string;
    everything: (name: string) => string;
    joinTitle: string;
    join: string;
    joinName: (name: string) => string;
    leave: string;
    leaveName: (name: string) => string;
    leaveHelp: string;
    signInToJoin: string;
    rule: {
      open: string;
      domain: (domains: string) => string;
      invitation: string;
    };
    /** What joining is good for, where credits count. */
    creditsNeedJoining: (name: string) => string;
    creditsCount: (name: string) => string;
    joined: (name: string) => string;
    left: (name: string) => string;
    mailed: (email: string, name: string) => string;
    /** In the grid of hosts. */
    filter: string;
    any: string;
    gridTitle: (name: string) => string;
    of: (program: string) => string;
    nobodyTitle: (name: string) => string;
    nobodySentence: string;
    unknownTitle: string;
    unknownSentence: string;
    homeTitle: string;
    seeAll: string;
    /** On a service: what it helps with. */
    helpsWith: (names: string) => string;
  };
}
