import type { BlockWords } from '../../site/block';

const credits = (count: number): string => (count === 1 ? '1 credit' : `${count} credits`);

/** `both hours`, `all 3 hours` */
const all = (hours: number): string => (hours === 2 ? 'both hours' : `all ${hours} hours`);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const block: BlockWords = {
  block: {
    place: (hour, hours) => `Hour ${hour} of ${hours}`,
    title: 'Booked together',
    lead: (hours) => `One of ${hours} sessions of an hour that were booked at once.`,
    here: 'this one',
    all: (hours) => capital(all(hours)),
    one: 'Only this hour',
    which: 'Which hours?',
    acceptAll: (hours) => `Accept ${all(hours)}`,
    acceptAllHelp: (hours) =>
      `${capital(all(hours))} are booked, each as a session of its own, and both of you get one mail.`,
    acceptOne: 'Accept only this hour',
    acceptOneHelp: 'The other hours go on waiting for your answer.',
    proposeOne: 'These times are for this hour only; the other hours go on waiting for your answer.',
    effect: {
      stays: (count) => `${credits(count)} ${count === 1 ? 'stays' : 'stay'} used.`,
      comes_back: (count, lastDay) =>
        `${credits(count)} ${count === 1 ? 'comes' : 'come'} back, to be used until ${lastDay}.`,
      expires: (count, lastDay) =>
        `${credits(count)} ${count === 1 ? 'comes' : 'come'} back, but the term ended on ${lastDay}: expired at once.`,
      waits: (count) => `${credits(count)}: an operator decides first.`,
      taken_again: (count) => `${credits(count)} will be taken again.`,
      nothing: (count) => `${credits(count)} came back already.`,
    },
    undo: (hours) => `Undo for ${all(hours)}`,
  },
};
