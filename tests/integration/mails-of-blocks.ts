import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aCreditWorld, theMinutePasses, threeHours, type RunningApp } from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Lives through everything that is said of several hours together, from `now` (ms, UTC) on.
 * @returns the links that were replaced: mails that left before have them still
 */
export const writeMailsOfBlocks = async (site: RunningApp, now: number): Promise<string[]> => {
  const { sessions, mail } = site.useCases;
  const allLeave = async (): Promise<void> => {
    await mail.sendDueMails(site.app);
    await mail.mailsAtRest(site.app);
  };
  site.clock.set(now);
  const world = await aCreditWorld(site);
  const startsAt = now + 7 * DAY;
  const booked = await threeHours(site, world, { agreeing: 'booked', startsAt });
  const show = (id: SessionId) => sessions.showSession(site.app, booked.host, id);
  // What is said of them has left before anything else happens.
  await allLeave();
  const { links } = await show(booked.first);
  const before = await sessions.showSession(site.app, booked.viewer, booked.first);
  await sessions.replaceSessionLink(site.app, booked.host, booked.first, {
    party: 'client',
    replaces: links.client,
  });
  await allLeave();
  await sessions.moveSession(site.app, booked.viewer, booked.third, {
    startsAt: startsAt + 5 * HOUR,
    revision: (await show(booked.third)).revision,
  });
  await allLeave();
  const { revision } = await show(booked.first);
  await sessions.cancelSession(site.app, booked.host, booked.first, { reason: 'Ill', revision, hours: 3 });
  await theMinutePasses(site);

  const ask = async (day: number) => {
    const hours = await threeHours(site, world, { agreeing: 'requested', startsAt: startsAt + day * DAY });
    await allLeave();
    return hours;
  };
  const step = async (id: SessionId) => ({
    reason: 'Away',
    revision: (await show(id)).revision,
    hours: 3,
  });
  const accepted = await ask(1);
  await sessions.acceptRequest(site.app, booked.host, accepted.first, await step(accepted.first));
  const declined = await ask(2);
  await sessions.declineRequest(site.app, booked.host, declined.second, await step(declined.second));
  const withdrawn = await ask(3);
  await sessions.withdrawRequest(site.app, withdrawn.viewer, withdrawn.third, await step(withdrawn.third));
  await theMinutePasses(site);
  await ask(4);
  site.clock.move(3 * DAY);
  await sessions.sweepSessions(site.app);
  await theMinutePasses(site);
  return before.block.flatMap(({ linkUrl }) => linkUrl ?? []);
};
