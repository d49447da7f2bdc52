import type { IntroductionView, MonthAllowance } from '../../../../shared/contracts/introduction';
import { startOfDate } from '../../../../server/src/calendar';
import type { ServicePageView } from '../../../../server/src/catalog';
import { readAllowance, readIntroduction } from '../../../../server/src/introductions';
import { database } from '../../../../server/src/platform/database';
import type { SignedInClient } from '../../../../server/src/people';
import type { PageRequest } from '../../routing/page';

/** How the reader stands with a host's introductory session. */
export interface Introducing {
  months: MonthAllowance[];
  /** Null for a visitor. */
  between: IntroductionView | null;
}

/** What to say of an introductory session before somebody begins; null for every other service. */
export const readIntroducing = async (
  { app }: PageRequest,
  { service, host }: ServicePageView,
  client: SignedInClient | null,
): Promise<Introducing | null> => {
  if (service.kind !== 'introduction') return null;
  if (client === null) return { months: await readAllowance(app, null), between: null };
  const { clientId } = client;
  const [months, between] = await Promise.all([
    readAllowance(app, clientId),
    readIntroduction(database(app.strapi), { hostId: host.id, clientId }, app.clock.now()),
  ]);
  return { months, between };
};

/** The months in which the reader can still have one. */
const openMonths = ({ months }: Introducing): MonthAllowance[] =>
  months.filter(({ used, limit, reachable }) => reachable && used < limit);

/** Why there is nothing to begin; null where there is. */
export const closedBecause = (introducing: Introducing): 'open' | 'approved' | 'used_up' | null => {
  const { between } = introducing;
  if (between !== null && between.openSessionId !== null) return 'open';
  if (between?.decision === 'approved') return 'approved';
  return openMonths(introducing).length === 0 ? 'used_up' : null;
};

/** From the beginning of the first month in which the reader can still have one to the end of the last; ms, UTC. */
export const choosable = (
  { settings }: Pick<PageRequest, 'settings'>,
  introducing: Introducing,
): { from: number; until: number } | null => {
  const months = openMonths(introducing);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    from: startOfDate(settings.timeZone, `${first.month}-01`),
    until: startOfDate(settings.timeZone, last.renewsOn),
  };
};
