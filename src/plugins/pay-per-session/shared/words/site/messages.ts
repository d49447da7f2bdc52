/** Messages between a client and a host, as the client sees them. */
export interface MessagesWords {
  messages: {
    title: string;
    menu: (unread: number) => string;
    unread: (count: number) => string;
    emptyTitle: string;
    emptySentence: (host: string) => string;
    older: string;
    newest: string;
    you: string;
    /** Before an excerpt of one's own. */
    youWrote: (excerpt: string) => string;
    filesOnly: (count: number) => string;
    blockedTag: string;
    with: (name: string) => string;
    back: string;
    /** The way to a conversation, on profiles and sessions. */
    write: (name: string) => string;
    /** Before that way, on the page of a service. */
    askFirst: string;
    newTitle: (name: string) => string;
    newLead: (name: string) => string;
    about: (service: string) => string;
    aboutSession: (service: string) => string;
    noneYet: (name: string) => string;
    log: (name: string) => string;
    newOnes: string;
    markRead: string;
    text: string;
    textFor: (name: string) => string;
    left: string;
    over: string;
    files: string;
    filesHelp: string;
    filesAgain: string;
    send: string;
    sendTo: (name: string) => string;
    sending: string;
    sendKeys: string;
    offline: string;
    notSent: string;
    signInTitle: string;
    signInLead: string;
    signInSend: string;
    private: string;
    more: string;
    block: string;
    blockHelp: (name: string) => string;
    unblock: string;
    blockedByMe: (name: string) => string;
    blockedByOther: (name: string) => string;
    report: string;
    reportHelp: string;
    reportReason: string;
    reportReasonHelp: string;
    reportButton: string;
    reported: string;
    file: (name: string, size: string) => string;
    fileSize: (kilobytes: number) => string;
    readable: (name: string) => string;
  };
}
