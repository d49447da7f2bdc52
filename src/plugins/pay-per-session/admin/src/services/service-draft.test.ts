import { describe, expect, it } from '@jest/globals';
import { serviceInput, type ServiceView } from '../../../shared/contracts/service';
import { draftOf, emptyDraft, inputOf, type Paying } from './service-draft';

const SERVICE: ServiceView = {
  kind: 'regular',
  id: 1,
  name: 'Exam rescue',
  slug: 'exam-rescue',
  description: 'One calm hour.',
  priceAmount: 4550,
  currency: 'EUR',
  durationMinutes: 60,
  agreeing: 'booked',
  location: 'either',
  takesCard: true,
  takesCredits: true,
  creditsCount: true,
  programIds: [3, 8],
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 15,
  noticeHours: 48,
  furthestDays: 30,
  stepMinutes: 45,
  alignStarts: 'clock',
  mostADay: 3,
  otherTimes: false,
  questions: ['What shall we look at?'],
  enabled: true,
  sold: 0,
  host: { id: 1, displayName: 'Anna' },
};

describe('a service that is edited', () => {
  it('keeps every rule that nobody touched', () => {
    const { id, kind, slug, currency, enabled, sold, host, creditsCount, ...said } = SERVICE;
    expect([id, kind, slug, currency, enabled, sold, host, creditsCount]).toHaveLength(8);
    expect(serviceInput.parse(inputOf(draftOf(SERVICE), 'EUR'))).toEqual(said);
  });

  it('says of the way it is paid what the contract says', () => {
    const paid = (paying: Paying) => {
      const input = inputOf({ ...draftOf(SERVICE), paying }, 'EUR');
      const { priceAmount, takesCard, takesCredits } = serviceInput.parse(input);
      return { priceAmount, takesCard, takesCredits };
    };
    expect(paid('card')).toEqual({ priceAmount: 4550, takesCard: true, takesCredits: false });
    expect(paid('both')).toEqual({ priceAmount: 4550, takesCard: true, takesCredits: true });
    expect(paid('credits')).toEqual({ priceAmount: 0, takesCard: false, takesCredits: true });
    expect(paid('free')).toEqual({ priceAmount: 0, takesCard: true, takesCredits: false });
  });

  it('is opened as it was saved, and paid by credits for an hour only', () => {
    expect(draftOf(SERVICE).paying).toBe('both');
    expect(draftOf({ ...SERVICE, priceAmount: 0, takesCard: false }).paying).toBe('credits');
    expect(draftOf({ ...SERVICE, takesCredits: false }).paying).toBe('card');
    expect(draftOf({ ...SERVICE, priceAmount: 0, takesCredits: false }).paying).toBe('free');
    const result = serviceInput.safeParse(inputOf({ ...draftOf(SERVICE), minutes: '45' }, 'EUR'));
    expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['durationMinutes', 'notACreditsLength'],
    ]);
  });

  it('takes an empty limit for no limit, and an empty number for a mistake', () => {
    const input = inputOf({ ...draftOf(SERVICE), mostADay: ' ', noticeHours: '' }, 'EUR');
    expect(input.mostADay).toBeNull();
    const result = serviceInput.safeParse(input);
    expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['noticeHours', 'notANumber'],
    ]);
  });

  it('begins with the rules of a service of which nothing was said', () => {
    const { noticeHours, stepMinutes, alignStarts, mostADay } = serviceInput.parse({
      ...inputOf({ ...emptyDraft, name: 'New', description: 'New', price: '10' }, 'EUR'),
    });
    expect({ noticeHours, stepMinutes, alignStarts, mostADay }).toEqual({
      noticeHours: 24,
      stepMinutes: 30,
      alignStarts: 'hours',
      mostADay: null,
    });
  });
});
