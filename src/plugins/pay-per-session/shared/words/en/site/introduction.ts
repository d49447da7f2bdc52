import { suspicions } from '../suspicions';
import type { IntroductionWords } from '../../site/introduction';

const hours = (count: number): string => {
  if (count === 0) return 'right before it begins';
  return count === 1 ? 'an hour before it begins' : `${count} hours before it begins`;
};

export const introduction: IntroductionWords = {
  introduction: {
    tag: (minutes) => `Free introductory session, ${minutes} minutes`,
    lead: (host) => `Get to know ${host} before anything costs something.`,
    choose: 'Request an introduction',
    chooseFor: (host) => `Request an introductory session with ${host}`,
    rulesTitle: 'How introductory sessions work',
    rules: ({ limit, noticeHours, furthestDays, host }) => [
      `You propose a time and fill in a short form; ${host} reads it and then decides.`,
      `Request it until ${hours(noticeHours)}, and at most ${furthestDays} days ahead.`,
      `You can have ${limit === 1 ? 'one' : String(limit)} a calendar month. One that is declined, withdrawn, left unanswered, cancelled in time or missed by ${host} does not count.`,
    ],
    usedTitle: 'Your introductory sessions',
    used: ({ used, limit, month, renewsOn }) =>
      `${used} of ${limit} used in ${month}; counted anew from ${renewsOn}.`,
    usedUp: ({ used, limit, month, renewsOn }) =>
      `${used} of ${limit} used in ${month}; the next on ${renewsOn}.`,
    usedUpTitle: 'Your introductory sessions are used for now',
    usedUpSentence: (renewsOn) => `You can request the next one for ${renewsOn} or later.`,
    openTitle: (host) => `You and ${host} have an introductory session already`,
    openSentence: 'It takes place, or ends, before another one can be requested.',
    toSession: 'Open the session',
    approvedTitle: (host) => `${host} would like to go on with you`,
    approvedSentence: (host) =>
      `Your introduction is done, so no further introductory session is needed. Choose what you would like to do next with ${host}.`,
    toHost: (host) => `See what ${host} offers`,
    formTitle: (host) => `A short form for ${host}`,
    formHelp: (host) => `${host} reads it before deciding, so a few honest sentences help.`,
    required: 'A sentence or two.',
    decide: 'Do you go on together?',
    decideHelp: (client) => `If it took place, ${client} gets your decision in a mail.`,
    decision: {
      approved: () => 'Approve: we go on',
      rejected: () => 'Reject: we do not go on',
    },
    decisionHelp: {
      approved: (client) => `Your bundles open to ${client}.`,
      rejected: (client) => `Your bundles stay closed to ${client}, who is told why.`,
    },
    reason: 'Why, if you reject',
    reasonHelp: (client) => `${client} reads this. Optional if you approve.`,
    earlier: (sentence) => `Earlier: ${sentence}`,
    since: (sentence) => `Since then: ${sentence}`,
    decided: {
      approved: {
        host: (client) => `You have approved going on with ${client}.`,
        client: (host) => `${host} would like to go on with you: their bundles are open to you.`,
      },
      rejected: {
        host: (client) => `You have decided not to go on with ${client}.`,
        client: (host) => `${host} has decided not to go on.`,
      },
    },
    decidedWhy: (reason) => `“${reason}”`,
    changeDecision: 'Change the decision',
    saveDecision: 'Save the decision',
    suspicionsTitle: 'Worth a second look',
    suspicionsLead:
      'This form shows signs of spam or of a made-up person. You decide; nothing was turned away.',
    suspicions,
  },
};
