import type { AddedHost } from './add-host';
import type { DemoHost } from './cast/roles';
import type { Stage } from './stage';

/** A host lets clients choose the date of some services themselves. */
export const openCalendar = async (
  { app, useCases }: Stage,
  host: DemoHost,
  { hostId, adminUserId, services }: AddedHost,
): Promise<void> => {
  const viewer = { kind: 'host', hostId, adminUserId } as const;
  for (const { name, opened } of host.services) {
    const id = services.get(name);
    if (opened === undefined || id === undefined) continue;
    const service = await useCases.catalog.showService(app, viewer, id);
    await useCases.catalog.editService(app, viewer, id, { ...service, ...opened });
  }
};
