import type { SessionMailFacts } from '../../../shared/contracts/mail';
import { formatPlainDate, formatSpan } from '../../../shared/format/when';
import { sayMail } from '../../../shared/words';

/*
 * What a mail says of several hours that were bought at once: it is about all of them, and each has its own line.
 */

type Hour = SessionMailFacts['hours'][number];
type Dated = Hour & { startsAt: number; endsAt: number };

const isDated = (hour: Hour): hour is Dated => hour.startsAt !== null && hour.endsAt !== null;

/** Hours that follow each other without a gap, as one span each. */
const joined = (hours: readonly Dated[]): { startsAt: number; endsAt: number }[] => {
  const spans: { startsAt: number; endsAt: number }[] = [];
  // An hour that was moved need not come in the order in which they were bought.
  for (const { startsAt, endsAt } of [...hours].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = spans.at(-1);
    if (last?.endsAt === startsAt) last.endsAt = endsAt;
    else spans.push({ startsAt, endsAt });
  }
  return spans;
};

/** `Tue, 8 Dec 2026, 15:00–18:00`; several such, where hours between them are missing. */
export const hoursDate = (language: string, hours: readonly Hour[], zone: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(
    joined(hours.filter(isDated)).map(({ startsAt, endsAt }) => formatSpan(language, startsAt, endsAt, zone)),
  );

/** `Hour 2 of 3` */
export const placeText = (language: string, { hour, hours }: Hour['place']): string =>
  sayMail(language, 'hourOf', { hour, hours });

/** What becomes of the credits that come back, a sentence for each term they are of. */
export const creditsBack = (
  language: string,
  credits: readonly (SessionMailFacts['credit'] | undefined)[],
): string[] => {
  const terms = new Map<string, { count: number; endsOn: string; ended: boolean }>();
  for (const credit of credits) {
    if (credit?.position !== 'released') continue;
    const key = `${credit.termEndsOn} ${credit.termEnded}`;
    const known = terms.get(key) ?? { count: 0, endsOn: credit.termEndsOn, ended: credit.termEnded };
    terms.set(key, { ...known, count: known.count + 1 });
  }
  return [...terms.values()].map(({ count, endsOn, ended }) => {
    const word = ended ? 'creditExpired' : 'creditBack';
    const several = ended ? 'creditsExpired' : 'creditsBack';
    const termEndsOn = formatPlainDate(language, endsOn);
    return sayMail(language, count === 1 ? word : several, { count, termEndsOn });
  });
};
