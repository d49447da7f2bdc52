import type { Context } from 'koa';
import { confirmation } from '../../../shared/contracts/confirmation';
import {
  institutionFilters,
  institutionInput,
  newInstitution,
  newTerm,
  termInput,
} from '../../../shared/contracts/institution';
import { memberExport, memberFilters } from '../../../shared/contracts/membership';
import { newProgramInput, programInput, programPlace } from '../../../shared/contracts/program';
import { viewerOf } from '../people';
import type { InstitutionId, ProgramId, TermId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { moveProgram, removeProgram } from './arrange-programs';
import { createInstitution } from './create-institution';
import { createProgram } from './create-program';
import { editInstitution, switchInstitution } from './edit-institution';
import { exportMembers } from './export-members';
import { listInstitutions } from './list-institutions';
import { listMembers } from './list-members';
import { listInvitations } from './program-invitations';
import { editProgram, switchProgram } from './save-program';
import { addTerm, editTerm, removeTerm } from './save-term';
import { showInstitution } from './show-institution';
import { showProgramsTo } from './show-programs';

const institutionOf = (ctx: Context): InstitutionId => readRowId(ctx.params) as InstitutionId;
const termOf = (ctx: Context): TermId => readRowId(ctx.params) as TermId;
const programOf = (ctx: Context): ProgramId => readRowId(ctx.params) as ProgramId;
const confirmedBy = (ctx: Context): string | undefined => parse(confirmation, ctx.request.body).confirmed;

const institutionActions: Record<string, Action> = {
  list: (app, ctx) => listInstitutions(app, parse(institutionFilters, ctx.query)),
  create: (app, ctx) => createInstitution(app, parse(newInstitution, ctx.request.body)),
  show: (app, ctx) => showInstitution(app, institutionOf(ctx)),
  edit: (app, ctx) =>
    editInstitution(app, institutionOf(ctx), parse(institutionInput, ctx.request.body), confirmedBy(ctx)),
  enable: (app, ctx) => switchInstitution(app, institutionOf(ctx), true),
  disable: (app, ctx) => switchInstitution(app, institutionOf(ctx), false),
};

const termActions: Record<string, Action> = {
  addTerm: async (app, ctx) =>
    (await addTerm(app, institutionOf(ctx), parse(newTerm, ctx.request.body))).institution,
  editTerm: (app, ctx) => editTerm(app, termOf(ctx), parse(termInput, ctx.request.body), confirmedBy(ctx)),
  removeTerm: (app, ctx) => removeTerm(app, termOf(ctx)),
};

const programActions: Record<string, Action> = {
  showPrograms: async (app, ctx) => showProgramsTo(app, await viewerOf(app, ctx)),
  createProgram: (app, ctx) => createProgram(app, parse(newProgramInput, ctx.request.body)),
  editProgram: (app, ctx) =>
    editProgram(app, programOf(ctx), parse(programInput, ctx.request.body), confirmedBy(ctx)),
  moveProgram: (app, ctx) =>
    moveProgram(app, programOf(ctx), parse(programPlace, ctx.request.body), confirmedBy(ctx)),
  enableProgram: (app, ctx) => switchProgram(app, programOf(ctx), true),
  disableProgram: (app, ctx) => switchProgram(app, programOf(ctx), false),
  removeProgram: (app, ctx) => removeProgram(app, programOf(ctx)),
};

const memberActions: Record<string, Action> = {
  listMembers: (app, ctx) => listMembers(app, programOf(ctx), parse(memberFilters, ctx.query)),
  exportMembers: async (app, ctx) => {
    const file = await exportMembers(app, programOf(ctx), parse(memberExport, ctx.query));
    ctx.attachment('members.csv');
    ctx.type = 'text/csv; charset=utf-8';
    return file;
  },
  listInvitations: (app, ctx) => listInvitations(app, programOf(ctx)),
};

export const actions: Record<string, Action> = {
  ...institutionActions,
  ...termActions,
  ...programActions,
  ...memberActions,
};
