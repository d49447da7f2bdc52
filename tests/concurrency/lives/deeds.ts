import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../../src/plugins/pay-per-session/server/src/sessions';
import type { SessionDetail } from '../../../src/plugins/pay-per-session/shared/contracts/session';
import { decisionIn, introductionAt } from './introductions';
import type { Deed } from './reference';
import { startAt, type World } from './world';

/** A wall-clock time in UTC, as forms name it. */
const local = (instant: number): string => new Date(instant).toISOString().slice(0, 16);

export interface DeedInput {
  viewer: SessionViewer;
  session: SessionDetail;
  revision: number;
  /** Which of the few starts, where the deed names one. */
  slot: number;
}

/** Does it, through the use case that pages and programs call. */
export const doDeed = (
  world: World,
  deed: Deed,
  { viewer, session, revision, slot }: DeedInput,
): Promise<unknown> => {
  const { app, useCases } = world.site;
  const { sessions } = useCases;
  const id = session.id as SessionId;
  const reason = 'It has to be.';
  const introduction = session.kind === 'introduction';
  const start = (which: number): number =>
    introduction ? introductionAt(world, which) : startAt(world, which);
  switch (deed) {
    case 'accept':
      return sessions.acceptRequest(app, viewer, id, { revision });
    case 'decline':
      return sessions.declineRequest(app, viewer, id, { revision, reason });
    case 'counter':
      return sessions.proposeTimes(app, viewer, id, {
        startsAtLocal: [local(start(slot)), local(start(slot + 4))],
        timeZone: 'UTC',
        note: '',
        revision,
      });
    case 'take_proposal':
      return sessions.takeProposal(app, viewer, id, {
        startsAt: Date.parse(session.proposals[slot % 2]?.startsAt ?? session.proposals[0]?.startsAt ?? '0'),
        revision,
      });
    case 'withdraw':
      return sessions.withdrawRequest(app, viewer, id, { revision, reason: '' });
    case 'date':
      return sessions.scheduleSession(app, viewer, id, {
        startsAtLocal: local(start(slot)),
        timeZone: 'UTC',
        fold: 'earlier',
        revision,
      });
    case 'move':
      return sessions.moveSession(app, viewer, id, { startsAt: start(slot), revision });
    case 'mark_delivered':
      return sessions.markOutcome(app, viewer, id, {
        outcome: 'delivered',
        note: '',
        continuation: decisionIn(deed, session, slot) ?? '',
        continuationReason: reason,
        revision,
      });
    case 'approve':
    case 'reject':
      return sessions.decideOnContinuation(app, viewer, id, {
        decision: deed === 'approve' ? 'approved' : 'rejected',
        reason,
        revision,
      });
    case 'mark_client_absent':
      return sessions.markOutcome(app, viewer, id, { outcome: 'client_absent', note: '', revision });
    case 'mark_host_absent':
      return sessions.markOutcome(app, viewer, id, { outcome: 'host_absent', note: '', revision });
    case 'cancel':
      return sessions.cancelSession(app, viewer, id, { reason, revision });
    case 'dispute':
      return sessions.disputeSession(app, viewer, id, { reason, revision });
    case 'settle_delivered':
      return sessions.settleDispute(app, viewer, id, { outcome: 'delivered', reason, revision });
    case 'settle_client_absent':
      return sessions.settleDispute(app, viewer, id, { outcome: 'client_absent', reason, revision });
    case 'settle_host_absent':
      return sessions.settleDispute(app, viewer, id, { outcome: 'host_absent', reason, revision });
    case 'settle_cancelled':
      return sessions.settleDispute(app, viewer, id, { outcome: 'cancelled', reason, revision });
    case 'undo':
      return sessions.undoStep(app, viewer, id, { revision });
  }
};

/** What the history calls it, step by step: an introduction is marked and decided about at once. */
export const actionsOf = (deed: Deed, session: SessionDetail, slot: number): string[] => {
  if (deed === 'date') return [session.status === 'scheduled' ? 'move' : 'schedule'];
  if (deed !== 'mark_delivered' || session.kind !== 'introduction') return [deed];
  return [deed, decisionIn(deed, session, slot) === 'approved' ? 'approve' : 'reject'];
};
