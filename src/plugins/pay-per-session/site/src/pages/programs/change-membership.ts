import type { ProgramNode } from '../../../../shared/contracts/program';
import { leaveProgram } from '../../../../server/src/institutions';
import { askToJoin } from '../../../../server/src/invitations';
import type { ProgramId } from '../../../../server/src/platform/ids';
import { nextPath } from '../../http/next-path';
import { redirect, type PageRequest, type RedirectAnswer } from '../../routing/page';
import { signedIn } from '../signed-in';
import { programPath } from './program-path';

/** What the page says after a click. */
export const MEMBERSHIP_STEPS = ['joined', 'left', 'mailed'] as const;
export type MembershipStep = (typeof MEMBERSHIP_STEPS)[number];

const step = async (request: PageRequest, program: ProgramNode): Promise<MembershipStep> => {
  const { app, form, language } = request;
  const client = signedIn(request);
  const programId = program.id as ProgramId;
  if (form.membership === 'leave') {
    await leaveProgram(app, { clientId: client.clientId, programId });
    return 'left';
  }
  const { state } = await askToJoin(app, { client, programId, language });
  return state;
};

/**
 * Joins or leaves a program, as the form says; again: no change. Whoever came from elsewhere goes on there once they
 * have joined.
 * @throws Refusal SIGN_IN_REQUIRED, and those of `askToJoin`
 */
export const changeMembership = async (
  request: PageRequest,
  program: ProgramNode,
): Promise<RedirectAnswer> => {
  const done = await step(request, program);
  const here = `${programPath(program)}?${done}`;
  return redirect(done === 'joined' ? nextPath(request.form.next, here) : here);
};
