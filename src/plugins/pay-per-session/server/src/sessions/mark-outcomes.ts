import type { z } from 'zod';
import type { OutcomeAnswer, outcomesInput } from '../../../shared/contracts/session';
import { nudgeMail } from '../mail';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { writeOutcome } from './mark-outcome';
import type { SessionViewer } from './session-viewer';

/** What is said of a session that was not marked; a defect is written down and named by the session it happened to. */
const refusalFor = (app: App, id: number, error: unknown): OutcomeAnswer['refusal'] => {
  if (error instanceof Refusal) return { code: error.code, facts: error.facts };
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  app.strapi.log.error(`Session ${id} could not be marked with the others: ${said}`);
  return { code: 'UNFORESEEN', facts: { number: `session-${id}` } };
};

/**
 * Says how several sessions ended, each in its own transaction: one that is refused, or fails, keeps no other from
 * being marked, and loses no other's answer. The answers stand in the order of the sessions.
 */
export const markOutcomes = async (
  app: App,
  actor: SessionViewer,
  { sessions, outcome, note }: z.output<typeof outcomesInput>,
): Promise<OutcomeAnswer[]> => {
  const answers: OutcomeAnswer[] = [];
  for (const { id, revision } of sessions) {
    try {
      await writeOutcome(app, actor, id as SessionId, { outcome, note, revision });
      answers.push({ id, status: outcome, refusal: null });
    } catch (error) {
      answers.push({ id, status: null, refusal: refusalFor(app, id, error) });
    }
  }
  nudgeMail(app);
  return answers;
};
