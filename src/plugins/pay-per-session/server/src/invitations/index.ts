export { inviteAgain } from './invite-again';
export { inviteHost } from './invite-host';
export { listHosts } from './list-hosts';
