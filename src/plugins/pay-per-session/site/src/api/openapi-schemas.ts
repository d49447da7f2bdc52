import { z } from 'zod';
import { REMOVALS } from '../../../shared/contracts/free-starts';
import { REFUSALS, type RefusalCode } from '../../../shared/refusals';
import { SESSION_STATUSES } from '../../../shared/session-status';
import { sayRefusal } from '../../../shared/words';

/* What the routes for programs take and answer, in the schemas of OpenAPI 3.1. */

/** A JSON schema, or another part of the description. */
export type Schema = Record<string, unknown>;

/** Without the dialect: 3.1 has one of its own. */
export const inputSchema = (schema: z.ZodType): Schema =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).filter(
      ([name]) => name !== '$schema',
    ),
  );

const instant: Schema = { type: 'string', format: 'date-time' };
/** A row’s id. */
export const rowId: Schema = { type: 'integer', minimum: 1 };
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
/** A body in JSON. */
export const json = (schema: Schema): Schema => ({ 'application/json': { schema } });
/** An answer, under `data`. */
export const answered = (description: string, data: Schema): Schema => ({
  description,
  content: json(object({ data })),
});

/** What a calendar offers. */
export const slotsAnswer = object({
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

/** What was ordered. */
export const bookingAnswer = object({
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
      credits: { type: 'integer', description: 'How many session credits pay it; `amount` is 0 then.' },
      hours: {
        type: 'array',
        description: 'Every hour that was bought at once, this one among them; empty where it was one alone.',
        items: object({
          reference: { type: 'string' },
          sessionId: nullable(rowId),
          startsAt: nullable(instant),
          endsAt: nullable(instant),
        }),
      },
    },
    required: [
      'reference',
      'status',
      'amount',
      'currency',
      'sessionId',
      'startsAt',
      'endsAt',
      'heldUntil',
      'credits',
      'hours',
    ],
  },
});

/** One of the client’s own sessions. */
export const sessionAnswer = object({
  id: rowId,
  reference: { type: 'string' },
  status: { type: 'string', enum: [...SESSION_STATUSES] },
  serviceId: rowId,
  serviceName: { type: 'string' },
  durationMinutes: { type: 'integer' },
  hostName: { type: 'string' },
  hostTimeZone: { type: 'string' },
  startsAt: nullable(instant),
  endsAt: nullable(instant),
  respondBy: nullable(instant),
  revision: {
    type: 'integer',
    minimum: 0,
    description: 'A change of the session names the one it is about.',
  },
});

/** How every route says no. */
export const refusalSchema = object({
  data: { type: 'null' },
  error: object({
    status: { type: 'integer' },
    name: { type: 'string' },
    message: { type: 'string', description: 'A sentence in the language that was asked for.' },
    details: object({
      code: { type: 'string', enum: Object.keys(REFUSALS) },
      facts: {
        type: 'object',
        properties: {
          nearest: {
            type: 'array',
            items: instant,
            description: 'Where a start is refused: the free ones nearest to it, in order.',
          },
          deadline: { ...instant, description: 'Where it is too late: until when it was possible.' },
        },
      },
      fields: { type: 'object' },
    }),
  }),
});

/** Refusals by their HTTP status, each with its codes and what they say. */
export const refusals = (codes: readonly RefusalCode[]): Record<string, Schema> => {
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
