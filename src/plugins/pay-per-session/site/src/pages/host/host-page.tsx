import { minuteOf } from '../../format/times';
import type { Page } from '../../routing/page';
import { zoneOfRequest } from '../../times/zone-of-request';
import { Host, readHost } from './host-profile';

/** A host's profile. A paused host still has one, which says so; an incomplete one has none. */
export const hostPage: Page = {
  path: '/hosts/:slug',
  privacy: 'public',
  get: async (request) => {
    const shown = await readHost(request, request.params.slug ?? '');
    return {
      kind: 'page',
      title: shown.host.displayName,
      description: shown.host.headline,
      islands: shown.soonest.size > 0 ? ['soonest'] : [],
      offersStarts: shown.soonest.size > 0,
      dependsOn: [minuteOf(request.app.clock.now()), zoneOfRequest(request).zone],
      body: () => <Host {...shown} />,
    };
  },
};
