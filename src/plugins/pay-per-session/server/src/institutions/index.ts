export { moveProgram, removeProgram } from './arrange-programs';
export { createInstitution } from './create-institution';
export { editInstitution, switchInstitution } from './edit-institution';
export { exportMembers } from './export-members';
export { followTerms, type TermFollower } from './follow-terms';
export { addMember, isMember, joinProgram, type Joined, type Joining } from './join-program';
export { endMembership, leaveProgram } from './leave-program';
export { listInstitutions } from './list-institutions';
export { listMembers } from './list-members';
export {
  acceptInvitation,
  listInvitations,
  programInvitationUrl,
  showInvitation,
  withdrawInvitation,
  writeInvitation,
  type ShownInvitation,
} from './program-invitations';
export { readOpenPrograms, readProgramTree, rootOf } from './program-rows';
export { joinUrl, proveAndJoin, showJoining } from './prove-and-join';
export { readMemberships } from './read-memberships';
export { findProgram } from './list-members';
export { createProgram } from './create-program';
export { editProgram, switchProgram } from './save-program';
export { addTerm, editTerm, removeTerm } from './save-term';
export { showInstitution } from './show-institution';
export { showPrograms } from './show-programs';
export { keepTree } from './tree-lock';
export { whereCreditsCount } from './where-credits-count';
