import type { JSX } from 'preact';
import { moveInput, type SessionDetail } from '../../../../shared/contracts/session';
import type { ServiceSchedule } from '../../../../server/src/calendar';
import { Refusal } from '../../../../server/src/platform/errors';
import type { ServiceId, SessionId } from '../../../../server/src/platform/ids';
import { parse } from '../../../../server/src/platform/validation';
import { moveSession, readScheduleOfSession, showSession } from '../../../../server/src/sessions';
import { attempt } from '../../forms/attempt';
import { RefusedForm } from '../../forms/refused-form';
import { momentText } from '../../format/times';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { Chooser } from '../../times/chooser';
import { readTimes, type Times } from '../../times/read-times';
import { timesWanted } from '../../times/times-address';
import { zoneOfRequest, type ReaderZone } from '../../times/zone-of-request';
import { holderOf, viewerOf } from './change-by-link';
import { actionOf, peopleOf } from './session-view';

interface MoveProps {
  request: PageRequest;
  session: SessionDetail;
  zone: ReaderZone;
  times: Times;
  schedule: ServiceSchedule;
  refusal?: Refusal | undefined;
}

const Move = ({ request, session, zone, times, schedule, refusal }: MoveProps): JSX.Element => {
  const { words, app, settings } = request;
  const back = request.path.replace(/\/move$/u, '');
  const { other } = peopleOf({ session, party: 'client' });
  const startsAt = session.startsAt === null ? null : Date.parse(session.startsAt);
  return (
    <div class="width narrow stack">
      <p>
        <a class="back" href={back}>
          {words.move.back}
        </a>
      </p>
      <h1>{words.move.title(session.serviceName)}</h1>
      {startsAt !== null && (
        <p class="lead">
          {words.move.lead(momentText(words.dateLocale, startsAt, zone.zone, app.clock.now()))}
        </p>
      )}
      <p>
        {words.move.rule(settings.noticeHours)} {words.move.moved}
      </p>
      <RefusedForm request={request} refusal={refusal} labels={{}} />
      <h2>{words.times.title.booked}</h2>
      <Chooser
        request={request}
        times={times}
        wanted={timesWanted(request.query)}
        zone={zone}
        other={other}
        rules={schedule.rules}
        path={request.path}
        action={request.path}
        hidden={{ revision: String(session.revision) }}
        carried={null}
      />
    </div>
  );
};

/** Free times for a session that has one; refused where it cannot be moved any more. */
const movePageOf = async (
  request: PageRequest,
  session: SessionDetail,
  refusal?: Refusal,
): Promise<PageAnswer> => {
  const move = actionOf(session, 'move');
  if (!move) throw new Refusal('NOT_FOUND');
  if (move.refusal) throw new Refusal(move.refusal.code, move.refusal.facts);
  const { zone, from } = zoneOfRequest(request);
  // Whoever holds the link need not be signed in: the session knows the client's zone.
  const reader: ReaderZone =
    from === 'chosen' ? { zone, from } : { zone: session.client.timeZone, from: 'account' };
  const serviceId = session.serviceId as ServiceId;
  const schedule = await readScheduleOfSession(request.app, { kind: 'system' }, session.id as SessionId);
  const times = await readTimes({
    app: request.app,
    serviceId,
    schedule,
    // The time it has now is the client's to take again.
    except: session.startsAt === null ? null : Date.parse(session.startsAt),
    own: {
      sessionId: session.id as SessionId,
      siblings: session.block.flatMap(({ id }) => (id === session.id ? [] : [id as SessionId])),
    },
    zone: reader.zone,
    wanted: timesWanted(request.query),
  });
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: request.words.move.title(session.serviceName),
    islands: ['times', 'filters'],
    body: () => (
      <Move
        request={request}
        session={session}
        zone={reader}
        times={times}
        schedule={schedule}
        refusal={refusal}
      />
    ),
  };
};

/** The client moves a session to another free time, through their link. */
export const movePage: Page = {
  path: '/s/:token/move',
  privacy: 'link',
  get: async (request) => {
    const holder = await holderOf(request);
    if (holder.party !== 'client') throw new Refusal('NOT_FOUND');
    return movePageOf(request, await showSession(request.app, viewerOf(holder), holder.sessionId));
  },
  post: async (request) => {
    const holder = await holderOf(request);
    if (holder.party !== 'client') throw new Refusal('NOT_FOUND');
    const viewer = viewerOf(holder);
    const moved = await attempt(() =>
      moveSession(request.app, viewer, holder.sessionId, parse(moveInput, request.form)),
    );
    if (!moved.refusal) return redirect(request.path.replace(/\/move$/u, ''));
    const session = await showSession(request.app, viewer, holder.sessionId);
    return movePageOf(request, session, moved.refusal);
  },
};
