import type { RefusalFacts } from '../refusals';
import { SESSION_STATUSES, type SessionStatus } from '../session-status';
import { formatPlainDate } from '../format/when';

const STATUS: { en: Record<SessionStatus, string> } & Record<string, Record<SessionStatus, string>> = {
  en: {
    held: 'being paid',
    requested: 'requested',
    unscheduled: 'without a date',
    scheduled: 'scheduled',
    delivered: 'delivered',
    client_absent: 'client absent',
    host_absent: 'host absent',
    disputed: 'disputed',
    cancelled: 'cancelled',
    declined: 'declined',
    withdrawn: 'withdrawn',
    lapsed: 'lapsed',
    expired: 'expired',
  },
  es: {
    held: 'en la compra',
    requested: 'solicitada',
    unscheduled: 'sin fecha',
    scheduled: 'con fecha',
    delivered: 'impartida',
    client_absent: 'cliente ausente',
    host_absent: 'anfitrión ausente',
    disputed: 'en disputa',
    cancelled: 'cancelada',
    declined: 'rechazada',
    withdrawn: 'retirada',
    lapsed: 'vencida',
    expired: 'caducada',
  },
};

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^\d{4}-\d{2}$/u;

const monthName = (language: string, month: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

/** The facts of a refusal as people read them: a status, a month or a date in words; what is in words already stays. */
export const factsInWords = (language: string, facts: RefusalFacts): RefusalFacts =>
  Object.fromEntries<RefusalFacts[string]>(
    Object.entries(facts).map(([name, fact]): [string, RefusalFacts[string]] => {
      if (typeof fact !== 'string') return [name, fact];
      const status = name === 'status' ? SESSION_STATUSES.find((known) => known === fact) : undefined;
      if (status !== undefined) return [name, `“${(STATUS[language] ?? STATUS.en)[status]}”`];
      if (name === 'month' && MONTH.test(fact)) return [name, monthName(language, fact)];
      return [name, DATE.test(fact) ? formatPlainDate(language, fact) : fact];
    }),
  );
