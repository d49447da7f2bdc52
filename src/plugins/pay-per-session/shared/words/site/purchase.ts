/** From choosing a service to the order that is paid. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface PurchaseWords {
  buy: {
    steps: Record<'time' | 'you' | 'pay' | 'done', string>;
    /** The step of paying, where credits may pay instead. */
    payIfMoney: string;
    stepsLabel: string;
    stepOf: (step: number, name: string) => string;
    title: (service: string) => string;
    withHost: (host: string) => string;
    whatYouGet: string;
    howDate: string;
    you: string;
    newHere: string;
    wasHere: string;
    accountQuestion: string;
    signedInAs: (name: string, email: string) => string;
    notYou: string;
    continueTo: (price: string) => string;
    bookFree: string;
    nothingYet: string;
    freePromise: string;
    back: (host: string) => string;
    disabledTitle: string;
    otherServices: (host: string) => string;
    notForSaleHere: string;
  };
  pay: {
    title: string;
    testTitle: string;
    testSentence: string;
    summary: string;
    order: string;
    total: string;
    pay: (price: string) => string;
    decline: string;
    declinedTitle: string;
    declined: (times: number) => string;
    closed: string;
    keptNoMore: string;
  };
  order: {
    doneTitle: string;
    doneLead: (host: string) => string;
    nextTitle: string;
    next: (host: string) => string[];
    /** Of a session that has its date, or waits for the host's answer until an instant. */
    bookedTitle: string;
    bookedNext: string[];
    requestedTitle: (host: string) => string;
    requestedLead: string;
    requestedNext: (host: string, until: string) => string[];
    toSession: string;
    toAccount: string;
    openTitle: string;
    openSentence: string;
    manualSentence: string;
    /** Of an order with a time; what happens when the payment comes after that. */
    manualKept: (until: string) => string;
    manualKeptNoMore: string;
    manualIfTaken: { money_back: string; agree_later: (host: string) => string };
    toPayment: string;
    refundDueTitle: string;
    refundDueSentence: string;
    refundedTitle: string;
    refundedSentence: string;
    cancelledTitle: string;
    cancelledSentence: string;
    reference: (reference: string) => string;
  };
}
