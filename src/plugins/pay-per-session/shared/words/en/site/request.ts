import type { RequestWords } from '../../site/request';

export const request: RequestWords = {
  request: {
    wanted: 'Proposed time',
    waitsTitle: {
      host: (other) => `${other} asks for this time`,
      client: (other) => `Your request is with ${other}`,
    },
    waitsUntil: {
      host: (until) => `Please answer by ${until}. After that the request ends by itself.`,
      client: (until) =>
        `You have an answer by ${until}. If not, the request ends, and what you paid comes back.`,
    },
    yourNote: 'Your note',
    theirNote: (other) => `A note from ${other}`,
    yourAnswers: 'Your answers',
    theirAnswers: (other) => `What ${other} answered`,
    noAnswer: 'no answer',
    accept: 'Accept this time',
    acceptTitle: (other) => `Answer ${other}`,
    acceptHelp: 'The time is booked, and both of you get a mail.',
    declineTitle: 'Decline',
    reason: 'Why?',
    reasonHelp: (other) => `${other} gets this in a mail.`,
    decline: 'Decline the request',
    proposeTitle: 'Propose other times',
    proposeHelp: (zone, other) =>
      `Up to three, by your clock (${zone}). They are kept free until ${other} has answered.`,
    proposal: (number) => `Time ${number}`,
    whichOfTwo: 'Which one do you mean?',
    ofTwo: { earlier: 'The first one', later: 'The second one' },
    proposeNote: 'A note',
    propose: 'Propose these times',
    proposedTitle: {
      host: (other) => `${other} chooses among your times`,
      client: (other) => `${other} proposes other times`,
    },
    proposedLead: {
      host: (until) => `Each is kept free until ${until}, at the latest until it would begin.`,
      client: (until) =>
        `Each is kept for you until ${until}, at the latest until it would begin. Take the one that suits you.`,
    },
    take: (when) => `Take ${when}`,
    withdrawTitle: 'Withdraw this request',
    withdraw: 'Withdraw the request',
    needsYou: 'What needs you',
    waitsForYou: (until) => `Other times are proposed to you. Please answer by ${until}.`,
    waitsForHost: (host, until) => `Waits for ${host}, until ${until}.`,
  },
  move: {
    link: 'Move to another time',
    title: (service) => `Move “${service}”`,
    lead: (now) => `Now it is on ${now}. Choose another time; the old one is given up in the same moment.`,
    rule: (hours) =>
      hours === 0
        ? 'You can move it until it begins. What you paid stays with the session.'
        : `You can move it until ${hours} hours before it begins. What you paid stays with the session.`,
    moved: 'Both of you get a mail with the new date.',
    back: 'Back to the session',
    hint: (hours) =>
      hours === 0 ? 'Possible until it begins.' : `Possible until ${hours} hours before it begins.`,
  },
};
