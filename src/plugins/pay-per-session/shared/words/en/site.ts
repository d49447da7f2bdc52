import type { SessionStatus } from '../../session-status';

/*
 * What the public site says. A sentence with something in it is a function, so that each language
 * may order and inflect as it must.
 */
export interface SiteWords {
  direction: 'ltr' | 'rtl';
  /** For Intl: dates and times, and money. */
  dateLocale: string;
  moneyLocale: string;
  layout: {
    skipToContent: string;
    mainMenu: string;
    footerMenu: string;
    accountMenu: string;
    findHost: (hosts: string) => string;
    forHosts: (hosts: string) => string;
    signIn: string;
    signOut: string;
    account: string;
    sessions: string;
    profile: string;
  };
  errors: {
    title: Record<'notFound' | 'refused' | 'unforeseen' | 'method', string>;
    wrongMethod: string;
    toStart: string;
    toHosts: (hosts: string) => string;
    signInInstead: string;
  };
  fees: {
    free: string;
    someFree: string;
    perHour: (fee: string, from: boolean) => string;
  };
  pages: {
    label: string;
    previous: string;
    next: string;
    position: (page: number, pageCount: number) => string;
  };
  home: {
    title: (host: string) => string;
    sentence: string;
    searchLabel: string;
    searchButton: string;
    searchHelp: string;
    hosts: (hosts: string) => string;
    seeAll: (hosts: string) => string;
    emptyTitle: (hosts: string) => string;
    emptySentence: string;
    howTitle: string;
    how: (host: string) => { title: string; sentence: string }[];
  };
  hosts: {
    title: (hosts: string) => string;
    description: (siteName: string) => string;
    search: string;
    language: string;
    anyLanguage: string;
    price: string;
    anyPrice: string;
    free: string;
    paid: string;
    sort: string;
    sorts: Record<'name' | 'price' | 'newest', string>;
    show: string;
    clear: string;
    count: (count: number, host: string, hosts: string) => string;
    noneTitle: string;
    noneSentence: string;
  };
  host: {
    speaks: (languages: string) => string;
    localTime: (time: string, place: string) => string;
    help: string;
    about: (name: string) => string;
    minutes: (minutes: number) => string;
    location: Record<'online' | 'in_person' | 'either', string>;
    choose: (service: string) => string;
    book: string;
    pausedTitle: (name: string) => string;
    pausedSentence: string;
    agreed: Record<'arranged' | 'requested' | 'booked', (name: string) => string>;
  };
  account: {
    signInTitle: string;
    signInLead: string;
    signUpTitle: string;
    signUpLead: string;
    name: string;
    nameHelp: string;
    email: string;
    password: string;
    newPasswordHelp: string;
    signIn: string;
    signUp: string;
    noAccount: string;
    haveAccount: string;
    signedOut: string;
    problemTitle: string;
    profileTitle: string;
    profileLead: string;
    timeZone: string;
    timeZoneHelp: string;
    language: string;
    browserLanguage: string;
    save: string;
    saved: string;
    emailFixed: (email: string) => string;
  };
  buy: {
    steps: Record<'you' | 'pay' | 'done', string>;
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
  };
  order: {
    doneTitle: string;
    doneLead: (host: string) => string;
    nextTitle: string;
    next: (host: string) => string[];
    toSession: string;
    toAccount: string;
    openTitle: string;
    openSentence: string;
    manualSentence: string;
    toPayment: string;
    refundedTitle: string;
    refundedSentence: string;
    cancelledTitle: string;
    cancelledSentence: string;
    reference: (reference: string) => string;
  };
  sessions: {
    accountTitle: (name: string) => string;
    upcomingTitle: string;
    needsTitle: string;
    allSessions: string;
    title: string;
    tabsLabel: string;
    tabs: Record<'upcoming' | 'past' | 'all', string>;
    emptyTitle: Record<'upcoming' | 'past' | 'all', string>;
    emptySentence: string;
    find: (hosts: string) => string;
    open: string;
    toBeAgreed: string;
    waitsForHost: (host: string) => string;
    startsSoon: string;
    roomIsOpen: string;
    status: Record<SessionStatus, string>;
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
    markHelp: Record<'delivered' | 'client_absent' | 'host_absent', string>;
    note: string;
    noteHelp: string;
    markButton: string;
    cancelTitle: string;
    cancelGivesBack: (price: string) => string;
    cancelFree: string;
    cancelReason: string;
    cancelReasonHelp: (other: string) => string;
    cancelButton: string;
    panelHint: string;
  };
}

export const site: SiteWords = {
  direction: 'ltr',
  dateLocale: 'en-GB',
  moneyLocale: 'en-US',
  layout: {
    skipToContent: 'Skip to the content',
    mainMenu: 'Main menu',
    footerMenu: 'More',
    accountMenu: 'account menu',
    findHost: (hosts) => `Find ${hosts}`,
    forHosts: (hosts) => `For ${hosts}`,
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Your account',
    sessions: 'Your sessions',
    profile: 'Your details',
  },
  errors: {
    title: {
      notFound: 'We could not find this page',
      refused: 'That did not work',
      unforeseen: 'Something went wrong on our side',
      method: 'This page cannot be used that way',
    },
    wrongMethod: 'Nothing was changed. Please go back, load the page again and repeat.',
    toStart: 'To the start page',
    toHosts: (hosts) => `See all ${hosts}`,
    signInInstead: 'Sign in',
  },
  fees: {
    free: 'Free',
    someFree: 'Free first step',
    perHour: (fee, from) => (from ? `from ${fee} / h` : `${fee} / h`),
  },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    position: (page, pageCount) => `Page ${page} of ${pageCount}`,
  },
  home: {
    title: (host) => `Find the right ${host}, and talk to them face to face`,
    sentence:
      'Choose a person, choose what you need, and meet by video through a link that is only yours. You agree the time together.',
    searchLabel: 'What do you need help with?',
    searchButton: 'Search',
    searchHelp: 'A subject, a worry, a name',
    hosts: (hosts) => `Some of our ${hosts}`,
    seeAll: (hosts) => `See all ${hosts}`,
    emptyTitle: (hosts) => `The first ${hosts} are getting ready`,
    emptySentence:
      'Nobody offers sessions here yet. Profiles appear as soon as they are complete, so please come back soon.',
    howTitle: 'How it works',
    how: (host) => [
      {
        title: `Choose your ${host}`,
        sentence:
          'Read who they are, what they help with and what it costs. Everything is said before you pay.',
      },
      {
        title: 'Pay once',
        sentence: 'Both of you get a mail with everything that was agreed, and a private link each.',
      },
      {
        title: 'Meet',
        sentence: 'Agree a day and an hour, open your link, and talk. Nobody is put out when the time is up.',
      },
    ],
  },
  hosts: {
    title: (hosts) => `Find ${hosts}`,
    description: (siteName) =>
      `Everybody who offers sessions at ${siteName}: what they help with, their languages and fees.`,
    search: 'Search',
    language: 'Language',
    anyLanguage: 'Any language',
    price: 'Price',
    anyPrice: 'Free and paid',
    free: 'Free',
    paid: 'Paid',
    sort: 'Order',
    sorts: { name: 'By name', price: 'Lowest fee first', newest: 'Newest first' },
    show: 'Show',
    clear: 'Clear all filters',
    count: (count, host, hosts) => (count === 1 ? `1 ${host}` : `${count} ${hosts}`),
    noneTitle: 'Nobody matches all of this',
    noneSentence: 'Try fewer words, another language, or look at everybody.',
  },
  host: {
    speaks: (languages) => `Speaks ${languages}`,
    localTime: (time, place) => `It is ${time} in ${place}`,
    help: 'I can help you with',
    about: (name) => `About ${name}`,
    minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    location: { online: 'By video', in_person: 'In person', either: 'By video or in person' },
    choose: (service) => `Choose ${service}`,
    book: 'Choose',
    pausedTitle: (name) => `${name} is taking a break`,
    pausedSentence:
      'No new sessions can be bought at the moment. Sessions that were already bought take place as agreed.',
    agreed: {
      arranged: (name) =>
        `${name} contacts you after you have paid, and you agree a day and an hour together.`,
      requested: (name) => `You propose a time, and ${name} answers within two days.`,
      booked: (name) => `You pick a free time from ${name}’s calendar.`,
    },
  },
  account: {
    signInTitle: 'Sign in',
    signInLead: 'To see your sessions, or to go on where you were.',
    signUpTitle: 'Open an account',
    signUpLead: 'It takes a minute. Your sessions stay together in one place.',
    name: 'Your name',
    nameHelp: 'As the other person should call you.',
    email: 'E-mail',
    password: 'Password',
    newPasswordHelp: 'At least 10 characters.',
    signIn: 'Sign in',
    signUp: 'Open the account',
    noAccount: 'New here? Open an account',
    haveAccount: 'You have an account? Sign in',
    signedOut: 'You are signed out.',
    problemTitle: 'Please look at this again',
    profileTitle: 'Your details',
    profileLead: 'Times are shown in your time zone, and the other person sees yours beside their own.',
    timeZone: 'Time zone',
    timeZoneHelp: 'All times on this site and in your mails are told in it.',
    language: 'Language',
    browserLanguage: 'As my browser has it',
    save: 'Save',
    saved: 'Saved.',
    emailFixed: (email) => `You sign in with ${email}.`,
  },
  buy: {
    steps: { you: 'You', pay: 'Pay', done: 'Done' },
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
    closed: 'This order is not open any more, so nothing was charged.',
  },
  order: {
    doneTitle: 'It is yours',
    doneLead: (host) =>
      `${host} knows about it. Both of you get a confirmation mail with everything that was agreed and your own private link.`,
    nextTitle: 'What happens next',
    next: (host) => [
      `${host} writes to you to agree a day and an hour.`,
      'You find the date here, in your account, and in a mail.',
      'At that time you open your session link and meet by video. Do not share the link: it is only yours.',
    ],
    toSession: 'Open your session',
    toAccount: 'All your sessions',
    openTitle: 'This order waits for its payment',
    openSentence: 'Nothing was charged and nothing was sold yet. Your order is kept.',
    manualSentence:
      'The people who run this site tell you how to pay. As soon as they have your payment, both of you get a mail and the session appears in your account.',
    toPayment: 'Go to the payment',
    refundedTitle: 'The money was given back',
    refundedSentence: 'This order was refunded in full.',
    cancelledTitle: 'This order was cancelled',
    cancelledSentence: 'Nothing was charged.',
    reference: (reference) => `Order ${reference}`,
  },
  sessions: {
    accountTitle: (name) => `Hello ${name}`,
    upcomingTitle: 'Coming up',
    needsTitle: 'Now',
    allSessions: 'All your sessions',
    title: 'Your sessions',
    tabsLabel: 'Which sessions',
    tabs: { upcoming: 'Upcoming', past: 'Past', all: 'All' },
    emptyTitle: {
      upcoming: 'Nothing is coming up',
      past: 'No session has taken place yet',
      all: 'You have no sessions yet',
    },
    emptySentence: 'When you buy a session it appears here, with its date and the way into the room.',
    find: (hosts) => `Find ${hosts}`,
    open: 'Open session',
    toBeAgreed: 'Date to be agreed',
    waitsForHost: (host) => `${host} contacts you to agree a date.`,
    startsSoon: 'Starts soon',
    roomIsOpen: 'The room is open',
    status: {
      held: 'Being paid',
      requested: 'Requested',
      unscheduled: 'Date to be agreed',
      scheduled: 'Date agreed',
      delivered: 'Took place',
      client_absent: 'Client did not come',
      host_absent: 'Host did not come',
      disputed: 'Being looked at',
      cancelled: 'Cancelled',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      lapsed: 'Not answered in time',
      expired: 'Not paid in time',
    },
    pendingConfirmation: 'Waits for confirmation',
    yourTime: '(your time)',
    forOther: (time, name) => `${time} for ${name}`,
    withOther: (name) => `with ${name}`,
  },
  session: {
    title: (service, other) => `${service} with ${other}`,
    when: 'When',
    noDate: {
      host: (other) => `To be agreed. Please write to ${other} and set the date in your control panel.`,
      client: (other) => `To be agreed. ${other} writes to you to find a day and an hour.`,
    },
    openRoom: 'Open the room',
    roomEarly: (time) => `The room opens at ${time}.`,
    roomClosed: 'The room is closed.',
    roomHint: 'Opens in a window of its own and asks for your camera and microphone first.',
    contact: (other) => `Write to ${other}`,
    contactHint: {
      host: (other) => `Please contact ${other} to agree a day and an hour.`,
      client: (other) => `You can also write to ${other} first.`,
    },
    private: 'This page is only yours',
    privateSentence: 'Its address is your key to the session. Do not share it with anyone.',
    facts: 'What was bought',
    service: 'Service',
    length: 'Length',
    price: 'Price',
    paid: (date) => `paid on ${date}`,
    reference: 'Reference',
    outcome: {
      delivered: {
        host: () => 'You marked this session as delivered.',
        client: () => 'This session took place. We hope it helped.',
      },
      client_absent: {
        host: (other) => `You marked that ${other} did not come.`,
        client: (other) =>
          `${other} marked that you did not come. If that is wrong, please write to the people who run this site.`,
      },
      host_absent: {
        host: () => 'You marked that you could not come. The price was given back.',
        client: (other) => `${other} could not come. The price was given back to you.`,
      },
    },
    ended: {
      cancelled: 'This session was cancelled. What was paid was given back.',
      declined: 'This request was declined.',
      withdrawn: 'This request was withdrawn.',
      lapsed: 'This request was not answered in time.',
      expired: 'This session was not paid in time.',
      disputed: 'The people who run this site are looking at this session.',
    },
    markTitle: 'How did the session end?',
    markLead: (other) => `${other} sees your answer.`,
    mark: {
      delivered: () => 'It took place',
      client_absent: (other) => `${other} did not come`,
      host_absent: () => 'I could not come',
    },
    markHelp: {
      delivered: 'The price stays with you.',
      client_absent: 'The price stays with you.',
      host_absent: 'The price is given back.',
    },
    note: 'A note',
    noteHelp: 'Optional. The other person and the operator can read it.',
    markButton: 'Mark the session',
    cancelTitle: 'Cancel this session',
    cancelGivesBack: (price) => `${price} is given back in full.`,
    cancelFree: 'It was free, so nothing has to be given back.',
    cancelReason: 'Why?',
    cancelReasonHelp: (other) => `${other} gets this in a mail.`,
    cancelButton: 'Cancel the session',
    panelHint: 'Set and move dates in your control panel.',
  },
};
