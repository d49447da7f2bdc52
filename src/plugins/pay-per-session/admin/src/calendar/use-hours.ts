import { useCallback } from 'react';
import type { HoursView } from '../../../shared/contracts/hours';
import type { Problem } from '../server/problem';
import { useRead, type Read } from '../server/use-read';
import { useSend } from '../server/use-send';

/** What is asked of the server about hours; `revision` is added where it is sent. */
export interface HoursSender {
  busy: boolean;
  /** Null when it was saved (or another request is under way); else what was wrong. */
  send(method: 'post' | 'put', path: string, body: object): Promise<Problem | null>;
}

/** The address of a host's calendar at the server; an operator names the host. */
export const calendarPath = (
  path: string,
  hostId: string | undefined,
  query: Record<string, string> = {},
): string => {
  const asked = new URLSearchParams({ ...query, ...(hostId === undefined ? {} : { hostId }) }).toString();
  return asked === '' ? path : `${path}?${asked}`;
};

/** A host's hours as they stand. */
export const useHours = (hostId: string | undefined): Read<HoursView> =>
  useRead<HoursView>(calendarPath('/hours', hostId));

/** Changes a host's hours from how they are shown; where they were changed elsewhere, they are read again. */
export const useHoursSender = (
  hours: HoursView,
  read: Read<HoursView>,
  hostId: string | undefined,
): HoursSender => {
  const { busy, send } = useSend();
  const { replace, again } = read;
  return {
    busy,
    send: useCallback(
      async (method, path, body) => {
        const sent = await send<HoursView>(method, calendarPath(path, hostId), {
          ...body,
          revision: hours.revision,
        });
        if (sent === null) return null;
        if (sent.ok) {
          replace(sent.value);
          return null;
        }
        if (sent.problem.code === 'STALE_HOURS') again();
        return sent.problem;
      },
      [send, hostId, hours.revision, replace, again],
    ),
  };
};
