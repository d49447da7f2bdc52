import type { PurchaseWords } from '../../site/purchase';

export const purchase: PurchaseWords = {
  buy: {
    steps: { time: 'Time', you: 'You', pay: 'Pay', done: 'Done' },
    payIfMoney: 'Pay, if in money',
    stepsLabel: 'Steps of the purchase',
    stepOf: (step, name) => `Step ${step}: ${name}`,
    title: (service) => service,
    withHost: (host) => `with ${host}`,
    whatYouGet: 'What you get',
    howDate: 'How you find a date',
    you: 'Who are you?',
    newHere: 'I am new here',
    wasHere: 'I have an account',
    accountQuestion: 'Have you been here before?',
    signedInAs: (name, email) => `You are signed in as ${name} (${email}).`,
    notYou: 'Not you? Sign out',
    continueTo: (price) => `Continue to payment · ${price}`,
    bookFree: 'Get this session for free',
    nothingYet: 'Nothing is charged on this page. You see everything once more before you pay.',
    freePromise: 'This session is free. Nothing is charged, now or later.',
    back: (host) => `Back to ${host}`,
    disabledTitle: 'This is not offered at the moment',
    otherServices: (host) => `See what ${host} offers`,
    notForSaleHere: 'This kind of session cannot be bought here yet. Please choose another one.',
  },
  pay: {
    title: 'Payment',
    testTitle: 'This is a test payment',
    testSentence:
      'No card is asked for and no money moves. The two buttons stand for what a card would answer.',
    summary: 'Your order',
    order: 'Order',
    total: 'Total',
    pay: (price) => `Pay ${price}`,
    decline: 'Decline',
    declinedTitle: 'The payment was declined',
    declined: (times) =>
      times === 1
        ? 'Nothing was charged and nothing was sold. Your order is kept: you can try again.'
        : `That was try number ${times}. Nothing was charged and nothing was sold. Your order is kept: you can try again.`,
    keptNoMore: 'Your time is no longer kept for you. If it is still free when you pay, it is yours.',
    closed: 'This order is not open any more, so nothing was charged.',
  },
  order: {
    doneTitle: 'It is yours',
    doneLead: (host) =>
      `${host} knows about it. Both of you get a confirmation mail with everything that was agreed and your own private link.`,
    nextTitle: 'What happens next',
    next: (host) => [
      `${host} writes to you to agree a day and an hour.`,
      'You find the date in your account, and in a mail.',
      'At that time you open your session link and meet by video. Do not share the link: it is only yours.',
    ],
    bookedTitle: 'It is booked',
    bookedNext: [
      'You find the date in your account and in a mail, for your calendar too.',
      'At that time you open your session link and meet. Do not share the link: it is only yours.',
      'Should something come up: your session’s page says until when you can move or cancel it.',
    ],
    requestedTitle: (host) => `Your request is with ${host}`,
    requestedLead:
      'The time is kept for you until you have an answer. It comes in a mail, and stands in your account.',
    requestedNext: (host, until) => [
      `${host} has until ${until} to accept it, to decline it, or to propose other times.`,
      'You can withdraw it until then.',
      'If it comes to nothing, you get back whatever you paid.',
    ],
    toSession: 'Open your session',
    toAccount: 'All your sessions',
    openTitle: 'This order waits for its payment',
    openSentence: 'Nothing was charged and nothing was sold yet. Your order is kept.',
    manualSentence:
      'The people who run this site tell you how to pay. As soon as they have your payment, both of you get a mail and the session appears in your account.',
    manualKept: (until) =>
      `Your time is kept until ${until}. After that others can take it; if it is still free when your payment is there, it is yours.`,
    manualKeptNoMore:
      'Your time is no longer kept, so others can take it. If it is still free when your payment is there, it is yours.',
    manualIfTaken: {
      money_back: 'If it is taken by then, you get the whole price back, as you chose.',
      agree_later: (host) =>
        `If it is taken by then, you keep the session and agree another time with ${host}, as you chose.`,
    },
    toPayment: 'Go to the payment',
    refundDueTitle: 'Your money is on its way back',
    refundDueSentence: 'The session did not, or does not, take place. The whole price is sent back to you.',
    refundedTitle: 'The money was given back',
    refundedSentence: 'This order was refunded in full.',
    cancelledTitle: 'This order was cancelled',
    cancelledSentence: 'Nothing was charged.',
    reference: (reference) => `Order ${reference}`,
  },
};
