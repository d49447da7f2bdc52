import type { z } from 'zod';
import type { OutcomeAnswer, outcomesInput } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { markOutcome } from './mark-outcome';
import type { SessionViewer } from './session-viewer';

/**
 * Says how several sessions ended, each in its own transaction: one that is refused keeps no other from being marked.
 * The answers stand in the order of the sessions.
 */
export const markOutcomes = async (
  app: App,
  actor: SessionViewer,
  { sessions, outcome, note }: z.output<typeof outcomesInput>,
): Promise<OutcomeAnswer[]> => {
  const answers: OutcomeAnswer[] = [];
  for (const { id, revision } of sessions) {
    try {
      const { status } = await markOutcome(app, actor, id as SessionId, { outcome, note, revision });
      answers.push({ id, status, refusal: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, facts } = error;
      answers.push({ id, status: null, refusal: { code, facts } });
    }
  }
  return answers;
};
