import type { OrderStatus } from '../../../shared/contracts/purchase';
import type { ActorKind } from '../../../shared/session-status';
import { readInstant } from '../platform/database';
import type { Settings } from '../platform/settings';
import type { Presence } from '../room';
import type { SessionCredit } from '../wallet';
import type { SessionMoment } from './rules/guards';
import type { StoredSession } from './session-row';

/** What has become of a session's price. */
interface OrderNow {
  status: OrderStatus;
  amount: number;
}

interface Circumstances {
  now: number;
  actor: ActorKind;
  presence: Presence;
  order: OrderNow;
  /** The credit that pays it, where one does. */
  credit?: SessionCredit | null;
  settings: Settings;
  /** The date that the step names. */
  newStart?: number | null;
}

/** What the guards of the transition table look at, for this session and this actor now. */
export const momentOf = (
  row: Pick<
    StoredSession,
    'starts_at' | 'dated_at' | 'proposed_at' | 'respond_by' | 'closed_at' | 'settled_at' | 'agreeing' | 'kind'
  >,
  { now, actor, presence, settings, order, credit = null, newStart = null }: Circumstances,
): SessionMoment => ({
  now,
  actor,
  startsAt: readInstant(row.starts_at),
  newStart,
  datedAt: readInstant(row.dated_at),
  proposedAt: readInstant(row.proposed_at),
  respondBy: readInstant(row.respond_by),
  agreeing: row.agreeing,
  kind: row.kind,
  minutesTogether: presence.minutesTogether,
  closedAt: readInstant(row.closed_at),
  settledAt: readInstant(row.settled_at),
  moneyGone: order.amount > 0 && order.status === 'refunded',
  creditSpent: credit === null || credit.canPay ? null : credit.allocation.term,
  noticeHours: settings.noticeHours,
  disputeHours: settings.disputeHours,
});
