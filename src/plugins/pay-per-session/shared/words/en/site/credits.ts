import type { CreditsWords } from '../../site/credits';

const counted = (credits: number): string =>
  credits === 1 ? '1 session credit' : `${credits} session credits`;

export const credits: CreditsWords = {
  credits: {
    title: 'Session credits',
    menu: 'Session credits',
    count: (count) => (count === 0 ? 'No session credits' : counted(count)),
    term: (term, institution) => `${term} · ${institution}`,
    until: (date) => `until ${date}`,
    ends: (date) => `Ends on ${date}`,
    left: (count) => `${count} left`,
    noneHelp: 'Institutions give them to their people, term by term.',
    toPrograms: 'See the programs',
    payTitle: 'How would you like to pay?',
    payWith: { card: (price) => `${price} in money`, credits: '1 session credit an hour' },
    now: 'Now',
    after: 'After this booking',
    used: 'Used',
    remaining: 'Remaining',
    usedHelp: 'Credits that are kept for open requests count as used until the answer is there.',
    inTerm: (term, date) => `${term}, until ${date}`,
    location: 'Location',
    duration: 'Duration',
    oneHourHelp:
      'With session credits you book one hour at a time. For a longer session, make consecutive bookings.',
    nextHour: 'Book the next hour too',
    nextHourOptions: (hours, remaining) =>
      hours === 1
        ? `No · 1 credit, ${remaining} left`
        : `${hours} hours in a row · ${hours} credits, ${remaining} left`,
    nextHourHelp: 'Each hour is a session of its own with its own credit. You get all of them or none.',
    keepHours: 'Keep these hours for me',
    keptHours: 'Kept for you: {when}',
    lacksHoursTitle: (hours) => `${hours} hours in a row are not free from then`,
    lacksHours: (kept) => `You keep ${kept}. Take fewer hours, or another time.`,
    heldHelp: {
      requested: (host) =>
        `The credit is kept for this request, used when ${host} accepts it, and comes back if it comes to nothing.`,
      booked: () => 'The credit is used with the booking. It comes back if the session is cancelled in time.',
      arranged: () => 'The credit is kept until you have agreed a date, and used then.',
    },
    button: {
      requested: (host) => `Request a session with ${host}`,
      booked: (host) => `Book a session with ${host}`,
      arranged: () => 'Get this session · 1 credit',
    },
    signInTitle: 'You can pay with a session credit',
    signInHelp: (programs) =>
      `Sign in, or open an account below. You need to be a member of ${programs}, and to have been given credits there.`,
    notMemberTitle: 'Join the program first',
    notMember: (programs) => `Session credits can be used here by members of ${programs}.`,
    noCreditsTitle: 'You have no session credits left',
    noCredits:
      'You have no credits of a term that runs now. Credits end with their term; your institution gives new ones for the next.',
    usedUp: (term, institution) =>
      `All your credits of ${term} are used or kept for other sessions. ${institution} can tell you whether there are more.`,
    notTaken: 'Nobody can pay with session credits here at the moment.',
    otherWay: (price) => `You can pay ${price} in money instead.`,
    leftNow: (count) => `${counted(count)} left`,
    hoursTitle: 'Your consecutive sessions',
    bookNextHourHelp: 'One credit pays one hour. For longer, book the hour after it as well.',
    movements: 'Every movement',
    statementTitle: 'Your session credits',
    statementLead: 'Everything that came in and went out, newest first.',
    columns: { date: 'Date', what: 'What', in: 'In', out: 'Out', balance: 'Balance', term: 'Term' },
    columnsOfFile: { institution: 'Institution', of: 'For' },
    kinds: {
      grant: 'Given to you',
      hold: 'Kept for a session',
      capture: 'Used for a session',
      release: 'Came back',
      expire: 'Ended with the term',
      adjust: 'Corrected',
    },
    adjusted: { up: 'Corrected: more', down: 'Corrected: taken back' },
    termGoesOn: 'Came back, as the term goes on',
    session: (service, host) => `${service} with ${host}`,
    reason: (reason) => `“${reason}”`,
    emptyTitle: 'Nothing has come in yet',
    emptySentence:
      'Some institutions give their people session credits for each term. Yours appear here as soon as you have been given some.',
    download: 'Download as a table (CSV)',
    older: 'Older movements',
    fileName: 'session-credits',
    summary: { granted: 'Given', available: 'Remaining', held: 'Kept for requests', used: 'Used' },
  },
};
