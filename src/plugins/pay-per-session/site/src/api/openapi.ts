import { z } from 'zod';
import { freeStartsInput, REMOVALS } from '../../../shared/contracts/free-starts';
import { purchaseInput } from '../../../shared/contracts/purchase';
import { moveInput } from '../../../shared/contracts/session';
import { REFUSALS, type RefusalCode } from '../../../shared/refusals';
import { sayRefusal } from '../../../shared/words';
import { API_ROOT } from './api-page';
import type { Page } from '../routing/page';

/*
 * What programs may ask, in OpenAPI 3.1. Inputs are the very schemas that parse them, so that the description cannot
 * say anything else than the code does.
 */

type Schema = Record<string, unknown>;

/** Without the dialect: 3.1 has one of its own. */
const inputSchema = (schema: z.ZodType): Schema =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).filter(
      ([name]) => name !== '$schema',
    ),
  );

const instant: Schema = { type: 'string', format: 'date-time' };
const rowId: Schema = { type: 'integer', minimum: 1 };
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const json = (schema: Schema): Schema => ({ 'application/json': { schema } });
const answered = (description: string, data: Schema): Schema => ({
  description,
  content: json(object({ data })),
});

const slotsAnswer = object({
  serviceId: rowId,
  from: { type: 'string', format: 'date' },
  to: { type: 'string', format: 'date' },
  timeZone: { type: 'string' },
  hostTimeZone: { type: 'string' },
  durationMinutes: { type: 'integer' },
  starts: { type: 'array', items: instant },
  removed: object(Object.fromEntries(REMOVALS.map((reason) => [reason, { type: 'integer', minimum: 0 }]))),
  nextFreeStart: nullable(instant),
});

const bookingAnswer = object({
  next: { type: 'string', enum: ['pay', 'done'] },
  order: {
    type: 'object',
    properties: {
      reference: { type: 'string' },
      status: { type: 'string', enum: ['open', 'paid', 'cancelled', 'refund_due', 'refunded'] },
      amount: { type: 'integer', description: 'In the minor unit of `currency`.' },
      currency: { type: 'string' },
      sessionId: nullable(rowId),
      startsAt: nullable(instant),
      endsAt: nullable(instant),
      heldUntil: nullable(instant),
    },
    required: ['reference', 'status', 'amount', 'currency', 'sessionId', 'startsAt', 'endsAt', 'heldUntil'],
  },
});

const moveAnswer = object({
  id: rowId,
  reference: { type: 'string' },
  status: { type: 'string' },
  startsAt: nullable(instant),
  endsAt: nullable(instant),
  revision: { type: 'integer' },
});

const refusalSchema = object({
  data: { type: 'null' },
  error: object({
    status: { type: 'integer' },
    name: { type: 'string' },
    message: { type: 'string', description: 'A sentence in the language that was asked for.' },
    details: object({
      code: { type: 'string', enum: Object.keys(REFUSALS) },
      facts: { type: 'object' },
      fields: { type: 'object' },
    }),
  }),
});

/** Refusals by their HTTP status, each with its codes and what they say. */
const refusals = (codes: readonly RefusalCode[]): Record<string, Schema> => {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) byStatus.set(REFUSALS[code], [...(byStatus.get(REFUSALS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      String(status),
      {
        description: those.map((code) => `\`${code}\`: ${sayRefusal('en', code)}`).join('\n\n'),
        content: json({ $ref: '#/components/schemas/Refusal' }),
      },
    ]),
  );
};

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
      'Free starts and bookings. Instants are ISO 8601 in UTC; amounts are integers in the minor unit of their currency. Refusals carry a stable code, and where a start is refused, the nearest free ones under `facts.nearest` in milliseconds since 1970.',
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
            'TOO_MANY_TRIES',
          ]),
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
          '200': answered('The session with its new date.', moveAnswer),
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
