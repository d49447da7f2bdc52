import { operatorRoute, workRoute } from '../people';
import type { Route } from '../platform/subject';

/** Institutions, terms and programs are the operators'; hosts see which programs there are. */
export const routes: Route[] = [
  operatorRoute('GET', '/institutions', 'institutions.list'),
  operatorRoute('POST', '/institutions', 'institutions.create'),
  operatorRoute('GET', '/institutions/:id', 'institutions.show'),
  operatorRoute('PUT', '/institutions/:id', 'institutions.edit'),
  operatorRoute('POST', '/institutions/:id/enable', 'institutions.enable'),
  operatorRoute('POST', '/institutions/:id/disable', 'institutions.disable'),
  operatorRoute('POST', '/institutions/:id/terms', 'institutions.addTerm'),
  operatorRoute('PUT', '/terms/:id', 'institutions.editTerm'),
  operatorRoute('POST', '/terms/:id/remove', 'institutions.removeTerm'),
  workRoute('GET', '/programs', 'institutions.showPrograms'),
  operatorRoute('POST', '/programs', 'institutions.createProgram'),
  operatorRoute('PUT', '/programs/:id', 'institutions.editProgram'),
  operatorRoute('POST', '/programs/:id/place', 'institutions.moveProgram'),
  operatorRoute('POST', '/programs/:id/enable', 'institutions.enableProgram'),
  operatorRoute('POST', '/programs/:id/disable', 'institutions.disableProgram'),
  operatorRoute('POST', '/programs/:id/remove', 'institutions.removeProgram'),
  operatorRoute('GET', '/programs/:id/members', 'institutions.listMembers'),
  operatorRoute('GET', '/programs/:id/member-export', 'institutions.exportMembers'),
  operatorRoute('GET', '/programs/:id/invitations', 'institutions.listInvitations'),
];
