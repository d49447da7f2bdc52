import { MOST_HOURS, WAYS_TO_PAY, type WayToPay } from '../../../../shared/contracts/purchase';
import type { ServicePageView } from '../../../../server/src/catalog';
import { database } from '../../../../server/src/platform/database';
import {
  readCreditsFor,
  readWallet,
  type CreditsForService,
  type UsableCredits,
} from '../../../../server/src/wallet';
import type { PageRequest } from '../../routing/page';
import { readPrograms } from '../programs/read-programs';

/** How a service that takes credits can be paid by whoever reads the page. */
export interface Paying {
  /** Whether money pays as well. */
  takesCard: boolean;
  /** The programs whose members may pay with credits. */
  programs: readonly { name: string; slug: string }[];
  /** Null for a visitor, of whom nothing is known. */
  own: OwnCredits | null;
}

/** What a client can pay the service with. */
export interface OwnCredits {
  why: CreditsForService['why'];
  available: number;
  /** Terms that run and whose credits count here, soonest-ending first; used up ones too. */
  terms: readonly UsableCredits[];
}

const readOwn = async (
  { app, client }: PageRequest,
  { service }: ServicePageView,
): Promise<{ own: OwnCredits; programs: Paying['programs'] } | null> => {
  if (client === null) return null;
  const { clientId } = client;
  const db = database(app.strapi);
  const now = app.clock.now();
  const credits = await readCreditsFor(db, { clientId, serviceId: service.id }, now);
  const wallet = await readWallet(db, clientId, now);
  const institutions = new Set(
    credits.programs.flatMap(({ member, institutionId }) => (member ? [institutionId] : [])),
  );
  const terms = wallet.terms.filter(({ institutionId }) => institutions.has(institutionId));
  return { own: { why: credits.why, available: credits.available, terms }, programs: credits.programs };
};

/** Programs that take credits and that the service helps with, as everybody sees them. */
const readOffered = async (
  request: PageRequest,
  { service: { programIds } }: ServicePageView,
): Promise<Paying['programs']> =>
  (await readPrograms(request)).filter(
    ({ id, takesCredits, subprograms }) =>
      takesCredits && [id, ...subprograms.map((one) => one.id)].some((one) => programIds.includes(one)),
  );

/** How the reader may pay; null for a service that takes no credits. */
export const readPaying = async (request: PageRequest, view: ServicePageView): Promise<Paying | null> => {
  const { takesCard, takesCredits, priceAmount } = view.service;
  if (!takesCredits) return null;
  const known = await readOwn(request, view);
  return {
    takesCard: takesCard && priceAmount > 0,
    programs: known?.programs ?? (await readOffered(request, view)),
    own: known?.own ?? null,
  };
};

/** Whether the reader cannot buy it at all: it takes credits only, and they can pay with none. */
export const isBlocked = (paying: Paying | null): boolean => {
  if (paying === null || paying.takesCard) return false;
  return paying.programs.length === 0 || (paying.own !== null && paying.own.why !== null);
};

/** The ways to pay that are offered to the reader; a visitor may have credits. */
export const waysToPay = (paying: Paying | null): WayToPay[] =>
  WAYS_TO_PAY.filter((way) => {
    if (paying === null) return way === 'card';
    if (way === 'card') return paying.takesCard;
    return paying.programs.length > 0 && (paying.own?.why ?? null) === null;
  });

/** The way that is chosen, or the one to begin with: credits are there to be used. */
export const chosenWay = ({ form }: Pick<PageRequest, 'form'>, paying: Paying | null): WayToPay => {
  const ways = waysToPay(paying);
  const chosen = ways.find((way) => way === form.payWith);
  if (chosen !== undefined) return chosen;
  return paying?.own?.why === null || ways[0] === undefined ? 'credits' : ways[0];
};

/** How many hours somebody may book one after the other. */
export const mostHours = ({ own }: Paying): number =>
  own === null ? 1 : Math.min(MOST_HOURS, own.available);

/** How many hours in a row a sent form asks for; one where credits do not pay, and no more than they pay. */
export const readHoursWanted = async (request: PageRequest, view: ServicePageView): Promise<number> => {
  const wanted = Math.trunc(Number(request.form.hours ?? 1));
  if (!(wanted > 1)) return 1;
  const paying = await readPaying(request, view);
  if (paying === null || chosenWay(request, paying) !== 'credits') return 1;
  return Math.min(wanted, Math.max(1, mostHours(paying)));
};
