import { describe, expect, it } from '@jest/globals';
import { serviceInput, type ServiceView } from '../../../shared/contracts/service';
import { draftOf, emptyDraft, inputOf } from './service-draft';

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
    const { id, kind, slug, currency, enabled, sold, host, ...said } = SERVICE;
    expect([id, kind, slug, currency, enabled, sold, host]).toHaveLength(7);
    expect(serviceInput.parse(inputOf(draftOf(SERVICE), 'EUR'))).toEqual(said);
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
