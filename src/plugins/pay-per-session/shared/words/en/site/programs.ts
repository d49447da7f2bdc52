import type { ProgramsWords } from '../../site/programs';

export const programs: ProgramsWords = {
  programs: {
    menu: 'Programs',
    title: 'Programs',
    lead: (hosts) => `What our ${hosts} support. Join a program to use what it offers its members.`,
    forEverybody: 'For everybody',
    yours: 'Your programs',
    findSupport: 'Find Support',
    findSupportWith: (name) => `Find support with ${name}`,
    about: (name) => `About ${name}`,
    member: 'You are a member',
    takesCredits: 'Session credits',
    emptyTitle: 'There are no programs yet',
    emptySentence: (hosts) =>
      `Programs appear here as soon as they open. Until then you can look at all ${hosts}.`,
    back: 'All programs',
    supportTitle: 'What do you need support with?',
    supportLead: 'Choose the part that is closest; each leads to everybody who can help with it.',
    everything: (name) => `Everything in ${name}`,
    joinTitle: 'Membership',
    join: 'Join',
    joinName: (name) => `Join ${name}`,
    leave: 'Leave',
    leaveName: (name) => `Leave ${name}`,
    leaveHelp: 'Sessions you have arranged already stay as they are.',
    signInToJoin: 'Sign in to join',
    rule: {
      open: 'Everybody may join.',
      domain: (domains) => `For people with an e-mail address at ${domains}.`,
      invitation: 'By invitation only: whoever is invited gets a link in a mail.',
    },
    creditsNeedJoining: (name) =>
      `Once you have joined ${name}, you can pay with the session credits you were given.`,
    creditsCount: (name) =>
      `As a member of ${name} you can pay with session credits, where you see “1 Credit”.`,
    joined: (name) => `You are a member of ${name} now.`,
    left: (name) => `You have left ${name}.`,
    mailed: (email, name) =>
      `We have sent a link to ${email}. Open it within a day: it shows that the address is yours, and you join ${name} by it.`,
    filter: 'Program',
    any: 'Any program',
    gridTitle: (name) => `Support with ${name}`,
    of: (program) => `Part of ${program}`,
    nobodyTitle: (name) => `Nobody is available for ${name} at the moment`,
    nobodySentence: 'Try the whole program, fewer filters, or look at everybody.',
    unknownTitle: 'This program is not offered any more',
    unknownSentence: 'It may have been closed or renamed.',
    homeTitle: 'Programs',
    seeAll: 'See all programs',
    helpsWith: (names) => `Helps with ${names}`,
  },
};
