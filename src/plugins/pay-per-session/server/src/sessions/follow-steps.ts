import type { SessionStatus } from '../../../shared/session-status';
import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import type { StoredSession } from './session-row';

/** A step that has been made or undone, as its session-event says. */
export interface StepMade {
  session: Pick<StoredSession, 'id' | 'host_id' | 'client_id'>;
  from: SessionStatus;
  to: SessionStatus;
}

/** Brings what was derived from how sessions stand up to date, in the step's transaction and after its session-event. */
export type StepFollower = (trx: Transaction, app: App, step: StepMade) => Promise<void>;

const followers = new Map<string, StepFollower>();

/** Subjects that stand on sessions and keep something derived from them name what brings it up to date; once per name. */
export const followSteps = (name: string, follower: StepFollower): void => {
  followers.set(name, follower);
};

/** Called by whatever changes the status of a session that had one. */
export const tellOfStep = async (trx: Transaction, app: App, step: StepMade): Promise<void> => {
  for (const follower of followers.values()) await follower(trx, app, step);
};
