import { useState } from 'react';
import { blockRevisionOf } from '../../../shared/contracts/block';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';
import type { ActionDialogProps } from './action-dialog-props';

const STALE = ['STALE_SESSION', 'ILLEGAL_TRANSITION', 'NOT_FOUND'];

/** Takes one step of a session's life; what the person can mend stays in the dialog, the rest reads the session again. */
export const useSessionStep = ({ session, onDone, onStale }: ActionDialogProps, path: string) => {
  const { busy, send } = useSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (body: Record<string, unknown>): Promise<void> => {
    const seen = session.block.length === 0 ? {} : { blockRevision: blockRevisionOf(session.block) };
    const sent = await send<SessionDetail>(
      'post',
      `/sessions/${session.id}/${path}`,
      { ...body, revision: session.revision, ...seen },
      true,
    );
    if (sent === null) return;
    if (sent.ok) onDone(sent.value);
    else if (STALE.includes(sent.problem.code ?? '')) onStale(sent.problem);
    else setProblem(sent.problem);
  };
  return { busy, problem, take };
};
