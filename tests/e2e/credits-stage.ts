import type { Site } from '../harness/start-site';

/** Two clients of an institution, a program with two subprograms, and three hosts who are paid in three ways. */
export const aCreditStage = async (site: Site) => {
  const institutionId = await site.call('anInstitution', { name: 'Linden University' });
  const { termId } = await site.call('aTerm', institutionId, { startsInDays: -30, endsInDays: 60 });
  const thesis = await site.call('anOfferedProgram', {
    name: 'Thesis Writing',
    summary: 'From the first idea to the last comma.',
    institutionId,
    takesCredits: true,
  });
  const parentId = thesis.programId;
  const review = await site.call('anOfferedProgram', { name: 'Literature review', parentId, institutionId });
  const statistics = await site.call('anOfferedProgram', { name: 'Statistics', parentId, institutionId });
  const anna = await site.call('aHost', { displayName: 'Anna Berg', slug: 'anna-berg', timeZone: 'UTC' });
  await site.call('hasHours', anna, { from: 0, until: 1440 });
  const credit = await site.call('aService', anna, {
    name: 'An hour on your thesis',
    slug: 'thesis-hour',
    agreeing: 'requested',
    location: 'either',
    priceAmount: 0,
    takesCard: false,
    takesCredits: true,
  });
  await site.call('helpsWith', credit, review.programId);
  const ben = await site.call('aHost', { displayName: 'Ben Ford' });
  const paid = await site.call('aService', ben, { priceAmount: 6000 });
  await site.call('helpsWith', paid, thesis.programId);
  const cara = await site.call('aHost', { displayName: 'Cara Dunn' });
  const free = await site.call('aService', cara, { priceAmount: 0 });
  await site.call('helpsWith', free, review.programId, statistics.programId);
  const mia = await site.call('aClient', { displayName: 'Mia Lange', timeZone: 'UTC' });
  await site.call('hasCredits', mia, { termId, credits: 2 });
  const leo = await site.call('aClient', { displayName: 'Leo Hart', timeZone: 'UTC' });
  await site.call('hasCredits', leo, { termId, credits: 1 });
  return { mia, leo };
};
