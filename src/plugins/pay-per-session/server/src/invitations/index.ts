export { askToJoin, type Asked } from './ask-to-join';
export { inviteAgain } from './invite-again';
export { inviteHost } from './invite-host';
export { listHosts } from './list-hosts';
export { inviteToProgram, removeMember, withdrawProgramInvitation } from './invite-to-program';
