import { describe, expect, it } from '@jest/globals';
import type { SessionMailFacts } from '../../../shared/contracts/mail';
import { mailHtml, mailText } from './mail-page';
import { sessionMail, type SessionMail } from './session-mail';

const facts: SessionMailFacts = {
  siteName: 'Good Hours',
  reference: 'ABCD2345',
  revision: 3,
  serviceName: 'Courage & <clarity>',
  priceAmount: 6050,
  currency: 'USD',
  credit: null,
  durationMinutes: 60,
  agreeing: 'arranged',
  location: 'online',
  startsAt: null,
  endsAt: null,
  host: { name: 'Anna Berg', email: 'anna@example.org', timeZone: 'Europe/Berlin' },
  client: { name: 'Casey Quist', email: 'casey@example.org', timeZone: 'America/New_York' },
  reason: null,
  proposals: [],
  respondBy: null,
  status: null,
  disputeUntil: null,
  place: null,
  hours: [],
};
const LINK = 'https://sessions.example.org/s/token';
const mail = (change: Partial<SessionMail> = {}): SessionMail => ({
  template: 'sale-confirmation',
  language: 'en',
  party: 'client',
  facts,
  link: LINK,
  ...change,
});
const dated: SessionMailFacts = {
  ...facts,
  startsAt: Date.UTC(2026, 11, 8, 14),
  endsAt: Date.UTC(2026, 11, 8, 15),
};

describe('a mail about a session that a credit pays', () => {
  const credit = { position: 'captured', termEndsOn: '2026-12-20', termEnded: false } as const;
  const paid: SessionMailFacts = { ...facts, priceAmount: 0, credit };

  it('says one credit instead of a price', () => {
    const text = mailText(sessionMail(mail({ facts: paid })));
    expect(text).toContain('1 credit');
    expect(text).not.toContain('free');
  });

  it('tells the client that it has come back and until when it can be used, or that its term was over', () => {
    const back = { ...credit, position: 'released' } as const;
    const textOf = (change: { termEnded?: boolean }, party: 'host' | 'client' = 'client') =>
      mailText(
        sessionMail(
          mail({ party, template: 'request-declined', facts: { ...paid, credit: { ...back, ...change } } }),
        ),
      );
    expect(textOf({})).toContain('it can be used until December 20, 2026');
    expect(textOf({ termEnded: true })).toContain('its term ended on December 20, 2026');
    expect(textOf({}, 'host')).not.toContain('it can be used until');
  });
});

describe('a mail about a session', () => {
  it('says name, cost, duration, that the date is to be agreed, and asks not to share the link', () => {
    const text = mailText(sessionMail(mail()));
    for (const part of [
      'Courage & <clarity>',
      '$60.50',
      '60 minutes',
      'to be agreed',
      LINK,
      'Please do not share it',
    ])
      expect(text).toContain(part);
  });

  it('says the same in HTML, in which nothing of what people typed is markup', () => {
    const html = mailHtml(sessionMail(mail()), 'en');
    expect(html).toContain('Courage &amp; &lt;clarity>');
    expect(html).not.toContain('<clarity>');
    expect(html).toContain(`href="${LINK}"`);
  });

  it('tells each of the two the time of both, their own first', () => {
    const toClient = mailText(sessionMail(mail({ template: 'date-set', facts: dated })));
    expect(toClient).toMatch(/09:00–10:00 \(your time, America\/New York\)\n {2}.*15:00–16:00 \(Anna Berg/u);
    const toHost = mailText(sessionMail(mail({ template: 'date-set', facts: dated, party: 'host' })));
    expect(toHost).toMatch(/15:00–16:00 \(your time, Europe\/Berlin\)\n {2}.*09:00–10:00 \(Casey Quist/u);
  });

  it('tells a time once where both clocks show the same', () => {
    const neighbours = { ...dated, client: { ...dated.client, timeZone: 'Europe/Vienna' } };
    const text = mailText(sessionMail(mail({ template: 'date-set', facts: neighbours })));
    expect(text).toContain('15:00–16:00 (your time, Europe/Vienna)\nWhere:');
  });

  it('gives nobody’s address away before the host has accepted, nor where nothing came of it', () => {
    const textOf = (status: SessionMailFacts['status']): string =>
      mailText(sessionMail(mail({ template: 'date-set', party: 'host', facts: { ...dated, status } })));
    for (const status of ['requested', 'declined', 'withdrawn', 'lapsed', 'expired'] as const)
      expect(textOf(status)).not.toContain('casey@example.org');
    for (const status of ['unscheduled', 'scheduled', 'cancelled'] as const)
      expect(textOf(status)).toContain('E-mail: casey@example.org');
  });

  it('keeps the lines of a reason', () => {
    const reason = 'I am ill.\nPlease write to me.';
    const content = sessionMail(mail({ template: 'session-cancelled', facts: { ...dated, reason } }));
    expect(mailHtml(content, 'en')).toContain('I am ill.<br/>Please write to me.');
    expect(mailText(content)).toContain('Reason: I am ill.\n  Please write to me.');
  });

  it('says after a cancellation what goes back, to whom it goes back, and offers no link', () => {
    const cancelled = { template: 'session-cancelled', facts: { ...dated, reason: 'Ill' } } as const;
    const toClient = mailText(sessionMail(mail(cancelled)));
    expect(toClient).toContain('The whole price of $60.50 goes back to you.');
    expect(toClient).toContain('Reason: Ill');
    expect(toClient).not.toContain(LINK);
    expect(mailText(sessionMail(mail({ ...cancelled, party: 'host' })))).not.toContain('goes back');
  });

  it.each([
    'session-cancelled',
    'request-declined',
    'request-withdrawn',
    'request-lapsed',
    'outcome-marked',
    'dispute-settled',
  ] as const)('speaks of no money and no credit where the session was free: %s', (template) => {
    const free = { ...dated, priceAmount: 0, status: 'cancelled' as const };
    for (const party of ['host', 'client'] as const) {
      const english = mailText(sessionMail(mail({ template, party, facts: free })));
      expect(english).toContain('Cost: free');
      expect(english).not.toMatch(/\$|USD|goes back|credit|price/u);
      const spanish = mailText(sessionMail(mail({ template, party, language: 'es', facts: free })));
      expect(spanish).not.toMatch(/\$|USD|crédito|precio/u);
    }
  });

  it('speaks its reader’s language, also with a region', () => {
    for (const language of ['es', 'es-MX']) {
      const content = sessionMail(mail({ language }));
      expect(content.subject).toBe('Tu sesión «Courage & <clarity>» con Anna Berg');
      expect(mailText(content)).toContain('por acordar');
    }
    expect(sessionMail(mail({ language: 'fi' })).subject).toBe(
      'Your session “Courage & <clarity>” with Anna Berg',
    );
  });
});

describe('a mail about hours that were booked at once', () => {
  const HOUR = 3_600_000;
  const start = Date.UTC(2026, 2, 9, 14);
  const hour = (number: number) => ({
    sessionId: number,
    place: { hour: number, hours: 3 },
    reference: `hour-${number}`,
    revision: 1,
    startsAt: start + (number - 1) * HOUR,
    endsAt: start + number * HOUR,
    credit: { position: 'released' as const, termEndsOn: '2026-12-20', termEnded: false },
    outdated: false,
  });
  const facts = (numbers: number[]) => ({
    ...dated,
    startsAt: start,
    endsAt: start + HOUR,
    credit: hour(1).credit,
    place: { hour: 1, hours: 3 },
    hours: numbers.map(hour),
  });
  const hourLinks = new Map([1, 2, 3].map((number) => [number, `https://example.org/s/${number}`]));

  it('names their whole time, each hour with its own link, and what all of them cost', () => {
    const content = sessionMail({ ...mail({ template: 'date-set', facts: facts([1, 2, 3]) }), hourLinks });
    expect(content.subject).toContain('10:00–13:00');
    const text = mailText(content);
    for (const part of ['3 credits', '3 × 60 minutes', 'Hour 2 of 3', 'These links are yours alone'])
      expect(text).toContain(part);
    for (const link of hourLinks.values()) {
      expect(text).toContain(link);
      expect(mailHtml(content, 'en')).toContain(`href="${link}"`);
    }
  });

  it('tells hours apart that do not follow each other, and how many credits come back', () => {
    const content = sessionMail({
      ...mail({ template: 'request-declined', facts: facts([1, 3]) }),
      hourLinks,
    });
    const text = mailText(content);
    expect(text).toContain(
      'Your 2 session credits have come back; they can be used until December 20, 2026.',
    );
    expect(text).not.toContain('https://example.org/s/');
    const set = sessionMail({ ...mail({ template: 'date-set', facts: facts([1, 3]) }), hourLinks });
    expect(set.subject).toMatch(/10:00–11:00 and .*12:00–13:00/u);
  });

  it('is of one hour alone where one alone is meant, and says which', () => {
    const text = mailText(sessionMail(mail({ template: 'date-set', facts: { ...facts([]), hours: [] } })));
    expect(text).toContain('Hour 1 of 3: booked together with the other hours');
    expect(text).toContain(LINK);
  });
});
