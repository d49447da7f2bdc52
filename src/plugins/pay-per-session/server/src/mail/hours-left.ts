import type { SessionMailFacts } from '../../../shared/contracts/mail';

/**
 * What a mail about several hours says when it leaves: it is about those of which nothing newer is said, and where only
 * one of them is left, it is a mail about that session.
 */
export const hoursLeft = (said: SessionMailFacts): SessionMailFacts => {
  const hours = said.hours.filter(({ outdated }) => !outdated);
  const [first] = hours;
  if (first === undefined) return said;
  const { reference, revision, startsAt, endsAt, place, credit } = first;
  return {
    ...said,
    ...{ reference, revision, startsAt, endsAt, place, credit },
    hours: hours.length === 1 ? [] : hours,
  };
};
