import type { WaitingCreditsWords } from '../../site/waiting-credits';

export const waitingCredits: WaitingCreditsWords = {
  waitingCredits: {
    title: (credits, institution) =>
      credits === 1
        ? `1 session credit from ${institution} waits for you`
        : `${credits} session credits from ${institution} wait for you`,
    lead: (term, endsOn) =>
      `One credit pays one session of 60 minutes. They are for ${term}, until the end of ${endsOn}.`,
    enter: (address) =>
      `They wait for ${address}. Please sign in with this address, or open an account with it.`,
    notYours: 'Is there an account with your address that you did not open?',
    ownIt: 'Choose a new password',
    take: (credits) => (credits === 1 ? 'Take my credit' : `Take my ${credits} credits`),
    takenTitle: 'These credits are taken',
    takenLead:
      'They are in the account of this address. You see how many you have in the menu of your account.',
    gone: 'The institution has taken these credits back. Please ask there if you did not expect it.',
    over: (term, endsOn) => `The term ${term} ended on ${endsOn}, and these credits with it.`,
    find: 'Find somebody who can help',
  },
};
