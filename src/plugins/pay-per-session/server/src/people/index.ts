export { ensureHostRow } from './ensure-host-row';
export { ensureRoles } from './ensure-roles';
export { registerPermissions, OPERATE, WORK_AS_HOST } from './permissions';
export { HOST_ROLE, OPERATOR_ROLE } from './roles';
export { adminUserIdOf, hostIdOf, mayOperate, viewerOf, type Viewer } from './viewer';
export { operatorRoute, workRoute } from './admin-route';
export { beginStay, endStay, sessionCookieOf } from './account-session';
export { clientOfToken, type SignedInClient } from './client-of-request';
