import { freeStartsInput } from '../../../shared/contracts/free-starts';
import { purchaseInput } from '../../../shared/contracts/purchase';
import { moveInput } from '../../../shared/contracts/session';
import { API_ROOT } from './api-page';
import type { Page } from '../routing/page';
import {
  answered,
  bookingAnswer,
  inputSchema,
  json,
  refusals,
  refusalSchema,
  rowId,
  sessionAnswer,
  slotsAnswer,
  type Schema,
} from './openapi-schemas';

/*
 * What programs may ask, in OpenAPI 3.1. Inputs are the very schemas that parse them, so that the description cannot
 * say anything else than the code does.
 */

const ABOUT_A_SERVICE = ['INVALID_INPUT', 'NOT_FOUND', 'SERVICE_DISABLED', 'HOST_NOT_AVAILABLE'] as const;
const ABOUT_A_START = [
  'DATE_IN_PAST',
  'TIME_TAKEN',
  'START_NOT_OFFERED',
  'START_TOO_SOON',
  'START_TOO_FAR',
  'DAY_FULL',
] as const;
const ABOUT_A_CLIENT = ['UNREADABLE_REQUEST', 'SIGN_IN_REQUIRED', 'FOREIGN_FORM'] as const;

const idParameter = { name: 'id', in: 'path', required: true, schema: rowId };
const queryParameters = Object.entries(freeStartsInput.shape).map(([name, schema]) => ({
  name,
  in: 'query',
  required: true,
  schema: inputSchema(schema),
}));
const signedIn = [{ bearer: [] }];

const describe = (url: string): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Pay Per Session',
    version: '1',
    description:
      'Free starts and bookings. Instants are ISO 8601 in UTC; amounts are integers in the minor unit of their currency. Refusals carry a stable code, and where a start is refused, the nearest free ones under `facts.nearest`.',
  },
  servers: [{ url: `${url}${API_ROOT}` }],
  paths: {
    '/services/{id}/slots': {
      get: {
        operationId: 'listSlots',
        summary:
          'The free starts of a service, and how many starts of the host’s hours are not free, by reason',
        parameters: [idParameter, ...queryParameters],
        responses: {
          '200': answered('Free starts in order.', slotsAnswer),
          ...refusals(ABOUT_A_SERVICE),
        },
      },
    },
    '/bookings': {
      post: {
        operationId: 'book',
        summary: 'Books a free start, requests a time, or buys a session whose date is agreed later',
        security: signedIn,
        requestBody: { required: true, content: json(inputSchema(purchaseInput)) },
        responses: {
          '200': answered('The order; the same idempotency key gives the first one.', bookingAnswer),
          ...refusals([
            ...ABOUT_A_SERVICE,
            ...ABOUT_A_START,
            ...ABOUT_A_CLIENT,
            'TIME_SKIPPED',
            'HOLD_ENDED',
            'OTHER_TIMES_NOT_TAKEN',
            'OWN_SERVICE',
            'KEY_USED_OTHERWISE',
            'CARD_NOT_TAKEN',
            'CREDITS_NOT_TAKEN',
            'NOT_A_MEMBER',
            'NOT_ENOUGH_CREDITS',
            'TOO_MANY_TRIES',
          ]),
        },
      },
    },
    '/sessions/{id}': {
      get: {
        operationId: 'showSession',
        summary: 'One of the client’s own sessions; a booking names it as `order.sessionId`',
        security: signedIn,
        parameters: [idParameter],
        responses: {
          '200': answered('The session as it is now.', sessionAnswer),
          ...refusals(['NOT_FOUND', 'SIGN_IN_REQUIRED']),
        },
      },
    },
    '/sessions/{id}/move': {
      post: {
        operationId: 'moveSession',
        summary: 'Moves a booked session to another free start',
        security: signedIn,
        parameters: [idParameter],
        requestBody: { required: true, content: json(inputSchema(moveInput)) },
        responses: {
          '200': answered('The session with its new date; sent again, the same.', sessionAnswer),
          ...refusals([
            ...ABOUT_A_SERVICE,
            ...ABOUT_A_START,
            ...ABOUT_A_CLIENT,
            'NOTICE_TOO_SHORT',
            'NOT_ALLOWED',
            'ILLEGAL_TRANSITION',
            'STALE_SESSION',
          ]),
        },
      },
    },
  },
  components: {
    schemas: { Refusal: refusalSchema },
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'An access token of the users-permissions plugin, as `POST /api/auth/local` gives it.',
      },
    },
  },
});

/** The description of these routes; the document itself, without an envelope, as tools expect it. */
export const openapi: Page = {
  path: `${API_ROOT}/openapi.json`,
  privacy: 'private',
  api: true,
  get: ({ app }) => ({ kind: 'json', body: describe(app.config.publicUrl) }),
};
