import { describe, expect, it } from '@jest/globals';
import {
  ACTORS,
  SESSION_STATUSES,
  type ActorKind,
  type SessionStatus,
} from '../../../../shared/session-status';
import { HOUR } from '../../platform/clock';
import { refusalOf, TRANSITIONS, transitionFrom, type TransitionAction } from './transition-table';
import type { SessionMoment } from './guards';

/** "A session's life" of the product's rules, word for word. */
const LIFE: Record<SessionStatus, SessionStatus[]> = {
  held: ['requested', 'unscheduled', 'scheduled', 'expired'],
  // A host who proposes other times leaves the request open: "accepts, declines with a reason, or counters".
  requested: ['requested', 'scheduled', 'declined', 'withdrawn', 'lapsed'],
  unscheduled: ['scheduled', 'cancelled', 'delivered'],
  scheduled: ['scheduled', 'cancelled', 'delivered', 'client_absent', 'host_absent'],
  // The decision after an introductory session leaves its status.
  delivered: ['disputed', 'delivered'],
  client_absent: ['disputed'],
  host_absent: ['disputed'],
  disputed: ['delivered', 'client_absent', 'host_absent', 'cancelled'],
  cancelled: [],
  declined: [],
  withdrawn: [],
  lapsed: [],
  expired: [],
};

/** Who may do what, and where it leads, written out from the product's rules; whatever is not here is legal for nobody. */
const CELLS: Record<
  SessionStatus,
  Partial<Record<TransitionAction, [to: SessionStatus, by: ActorKind[]]>>
> = {
  // Whoever completes a purchase: its client, an operator who has seen the money, the provider's report.
  held: {
    book: ['scheduled', ['client', 'operator', 'system']],
    request: ['requested', ['client', 'operator', 'system']],
    agree_later: ['unscheduled', ['client', 'operator', 'system']],
    expire: ['expired', ['client', 'operator', 'system']],
  },
  requested: {
    accept: ['scheduled', ['host', 'operator']],
    decline: ['declined', ['host', 'operator']],
    counter: ['requested', ['host', 'operator']],
    take_proposal: ['scheduled', ['client']],
    withdraw: ['withdrawn', ['client']],
    lapse: ['lapsed', ['system']],
  },
  unscheduled: {
    schedule: ['scheduled', ['host', 'operator']],
    mark_delivered: ['delivered', ['host', 'operator']],
    cancel: ['cancelled', ['host', 'client', 'operator']],
  },
  scheduled: {
    move: ['scheduled', ['host', 'client', 'operator']],
    cancel: ['cancelled', ['host', 'client', 'operator']],
    mark_delivered: ['delivered', ['host', 'operator']],
    mark_client_absent: ['client_absent', ['host', 'operator']],
    mark_host_absent: ['host_absent', ['host', 'operator']],
  },
  delivered: {
    approve: ['delivered', ['host', 'operator']],
    reject: ['delivered', ['host', 'operator']],
    dispute: ['disputed', ['client']],
  },
  client_absent: { dispute: ['disputed', ['client']] },
  host_absent: { dispute: ['disputed', ['client']] },
  disputed: {
    settle_delivered: ['delivered', ['operator']],
    settle_client_absent: ['client_absent', ['operator']],
    settle_host_absent: ['host_absent', ['operator']],
    settle_cancelled: ['cancelled', ['operator']],
  },
  cancelled: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
  expired: {},
};

/** Everything that is done to a session, in a list that has to be complete. */
const ACTIONS = Object.keys({
  book: true,
  request: true,
  agree_later: true,
  expire: true,
  accept: true,
  decline: true,
  counter: true,
  take_proposal: true,
  withdraw: true,
  lapse: true,
  schedule: true,
  move: true,
  mark_delivered: true,
  mark_client_absent: true,
  mark_host_absent: true,
  approve: true,
  reject: true,
  cancel: true,
  dispute: true,
  settle_delivered: true,
  settle_client_absent: true,
  settle_host_absent: true,
  settle_cancelled: true,
} satisfies Record<TransitionAction, true>) as TransitionAction[];
const START = Date.UTC(2026, 2, 10, 12);
const at = (change: Partial<SessionMoment>): SessionMoment => ({
  now: START - 72 * HOUR,
  actor: 'host',
  startsAt: START,
  newStart: null,
  datedAt: START - 30 * 24 * HOUR,
  proposedAt: null,
  respondBy: null,
  agreeing: 'booked',
  kind: 'regular',
  closedAt: null,
  settledAt: null,
  moneyGone: false,
  creditSpent: null,
  disputeHours: 72,
  minutesTogether: 0,
  noticeHours: 24,
  ...change,
});

describe('the transition table', () => {
  it.each(TRANSITIONS.map((step) => [`${step.from} → ${step.to}`, step] as const))(
    'knows %s from the product’s rules',
    (_, step) => {
      expect(LIFE[step.from]).toContain(step.to);
    },
  );

  it('has at most one step for a status and an action', () => {
    const keys = TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('takes every session that can still go on everywhere the rules let it go', () => {
    for (const from of SESSION_STATUSES) {
      const reached = TRANSITIONS.filter((step) => step.from === from).map(({ to }) => to);
      expect(new Set(reached)).toEqual(new Set(LIFE[from]));
    }
  });

  /** A moment in which no guard stands in the way of this action. */
  const free = (action: TransitionAction, actor: ActorKind): SessionMoment =>
    at({
      actor,
      now: action.startsWith('mark') ? START : START - 72 * HOUR,
      proposedAt: action === 'take_proposal' ? START - 80 * HOUR : null,
      kind: action === 'approve' || action === 'reject' ? 'introduction' : 'regular',
      closedAt: action === 'dispute' ? START - 80 * HOUR : null,
    });

  const cells = SESSION_STATUSES.flatMap((status) =>
    ACTIONS.flatMap((action) =>
      ACTORS.map((actor) => {
        const cell = CELLS[status][action];
        const expected = cell?.[1].includes(actor) === true ? cell[0] : null;
        return [status, action, actor, expected ?? 'refused', expected] as const;
      }),
    ),
  );
  it.each(cells)('%s, %s, by %s: %s', (status, action, actor, _, expected) => {
    const refusal = refusalOf(status, action, free(action, actor));
    if (expected === null) expect(refusal).toEqual({ code: 'ILLEGAL_TRANSITION', facts: { status } });
    else expect([refusal, transitionFrom(status, action)?.to]).toEqual([null, expected]);
  });

  it('has a cell for each of its steps, and no other', () => {
    const written = SESSION_STATUSES.flatMap((from) =>
      Object.entries(CELLS[from]).map(([action, [to, by]]) => ({ from, action, to, by: [...by].sort() })),
    );
    const known = TRANSITIONS.map(({ from, action, to, by }) => ({ from, action, to, by: [...by].sort() }));
    expect(written).toHaveLength(known.length);
    expect(known).toEqual(expect.arrayContaining(written));
    expect(cells.length).toBe(13 * 23 * 4);
  });

  it('refuses to cancel with less than the notice, and says when it would have been possible', () => {
    const late = at({ now: START - 24 * HOUR + 1, actor: 'client' });
    expect(refusalOf('scheduled', 'cancel', late)).toEqual({
      code: 'NOTICE_TOO_SHORT',
      facts: { hours: 24, deadline: START - 24 * HOUR },
    });
    expect(refusalOf('scheduled', 'cancel', { ...late, now: START - 24 * HOUR })).toBeNull();
  });

  it('lets a client whose date somebody else set at short notice cancel until the start', () => {
    const surprised = at({ actor: 'client', datedAt: START - 2 * HOUR, now: START - HOUR });
    expect(refusalOf('scheduled', 'cancel', surprised)).toBeNull();
    expect(refusalOf('scheduled', 'cancel', { ...surprised, now: START + 1 })?.code).toBe('NOTICE_TOO_SHORT');
    expect(refusalOf('scheduled', 'cancel', { ...surprised, actor: 'host' })?.code).toBe('NOTICE_TOO_SHORT');
  });

  it('lets no client take the session and then cancel it: once the two have met, the operator decides', () => {
    const met = at({ actor: 'client', startsAt: null, datedAt: null, minutesTogether: 40 });
    expect(refusalOf('unscheduled', 'cancel', met)?.code).toBe('ALREADY_MET');
    expect(refusalOf('unscheduled', 'cancel', { ...met, minutesTogether: 4 })).toBeNull();
    expect(refusalOf('unscheduled', 'cancel', { ...met, actor: 'operator' })).toBeNull();
  });

  it('lets an operator cancel at any time', () => {
    expect(refusalOf('scheduled', 'cancel', at({ now: START + HOUR, actor: 'operator' }))).toBeNull();
  });

  it('knows a decision about going on after an introduction only', () => {
    for (const action of ['approve', 'reject'] as const) {
      expect(refusalOf('delivered', action, at({ kind: 'introduction' }))).toBeNull();
      expect(refusalOf('delivered', action, at({}))).toMatchObject({ code: 'NO_INTRODUCTION' });
      expect(refusalOf('client_absent', action, at({ kind: 'introduction' }))).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      });
    }
  });

  it('refuses to mark a dated session before its start, and allows it from the first moment', () => {
    expect(refusalOf('scheduled', 'mark_delivered', at({ now: START - 1 }))?.code).toBe('NOT_STARTED');
    expect(refusalOf('scheduled', 'mark_delivered', at({ now: START }))).toBeNull();
  });

  it('lets the host answer a request once, and the client only where something is proposed', () => {
    const proposed = at({ proposedAt: START - 80 * HOUR });
    expect(refusalOf('requested', 'accept', at({}))).toBeNull();
    expect(refusalOf('requested', 'accept', proposed)).toMatchObject({ code: 'AWAITS_CLIENT' });
    expect(refusalOf('requested', 'counter', proposed)).toMatchObject({ code: 'AWAITS_CLIENT' });
    expect(refusalOf('requested', 'take_proposal', { ...proposed, actor: 'client' })).toBeNull();
    expect(refusalOf('requested', 'take_proposal', at({ actor: 'client' }))).toMatchObject({
      code: 'NOT_PROPOSED',
    });
  });

  it('ends a request by itself when its answer is due, and not before', () => {
    const due = at({ actor: 'system', respondBy: START - 80 * HOUR });
    expect(refusalOf('requested', 'lapse', due)).toBeNull();
    const open = at({ actor: 'system', respondBy: START - 2 * HOUR });
    expect(refusalOf('requested', 'lapse', open)).toMatchObject({ code: 'NOT_LAPSED' });
  });

  it('lets a host move a booked session no nearer than the notice, and an operator anywhere', () => {
    const now = START - 72 * HOUR;
    const near = at({ now, newStart: now + 24 * HOUR - 1 });
    expect(refusalOf('scheduled', 'move', near)).toEqual({ code: 'MOVE_TOO_SOON', facts: { hours: 24 } });
    expect(refusalOf('scheduled', 'move', { ...near, newStart: now + 24 * HOUR })).toBeNull();
    expect(refusalOf('scheduled', 'move', { ...near, actor: 'operator' })).toBeNull();
    expect(refusalOf('scheduled', 'move', { ...near, agreeing: 'arranged' })).toBeNull();
  });

  it('lets a client move only what they could book themselves', () => {
    expect(refusalOf('scheduled', 'move', at({ actor: 'client' }))).toBeNull();
    for (const agreeing of ['arranged', 'requested'] as const) {
      expect(refusalOf('scheduled', 'move', at({ actor: 'client', agreeing }))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect(refusalOf('scheduled', 'move', at({ actor: 'host', agreeing }))).toBeNull();
    }
  });
});
