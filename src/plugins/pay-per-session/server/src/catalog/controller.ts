import type { Context } from 'koa';
import { offerIntroductionInput } from '../../../shared/contracts/introduction';
import { profileInput } from '../../../shared/contracts/profile';
import { serviceInput } from '../../../shared/contracts/service';
import { viewerOf } from '../people';
import type { ServiceId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { createService } from './create-service';
import { duplicateService } from './duplicate-service';
import { editService } from './edit-service';
import { hostMeant, hostNamed } from './host-scope';
import { listServices, showService } from './list-services';
import { offerIntroduction } from './offer-introduction';
import { readProfile } from './read-profile';
import { saveProfile } from './save-profile';
import { disableService, enableService } from './switch-service';

const serviceIdOf = (ctx: Context): ServiceId => readRowId(ctx.params) as ServiceId;

export const catalogActions: Record<string, Action> = {
  readProfile: async (app, ctx) => readProfile(app, await hostMeant(app, ctx)),
  saveProfile: async (app, ctx) =>
    saveProfile(
      app,
      await viewerOf(app, ctx),
      await hostMeant(app, ctx),
      parse(profileInput, ctx.request.body),
    ),
  listServices: async (app, ctx) => listServices(app, await viewerOf(app, ctx), hostNamed(ctx)),
  createService: async (app, ctx) =>
    createService(
      app,
      await viewerOf(app, ctx),
      await hostMeant(app, ctx),
      parse(serviceInput, ctx.request.body),
    ),
  offerIntroduction: async (app, ctx) =>
    offerIntroduction(
      app,
      await viewerOf(app, ctx),
      await hostMeant(app, ctx),
      parse(offerIntroductionInput, ctx.request.body ?? {}),
    ),
  showService: async (app, ctx) => showService(app, await viewerOf(app, ctx), serviceIdOf(ctx)),
  editService: async (app, ctx) =>
    editService(app, await viewerOf(app, ctx), serviceIdOf(ctx), parse(serviceInput, ctx.request.body)),
  duplicateService: async (app, ctx) => duplicateService(app, await viewerOf(app, ctx), serviceIdOf(ctx)),
  disableService: async (app, ctx) => disableService(app, await viewerOf(app, ctx), serviceIdOf(ctx)),
  enableService: async (app, ctx) => enableService(app, await viewerOf(app, ctx), serviceIdOf(ctx)),
};
