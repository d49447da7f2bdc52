import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { database, isPostgres } from './database';

const sqliteConnection = z.object({
  function: z.custom<(name: string, options: object, run: (text: unknown) => unknown) => void>(
    (value) => typeof value === 'function',
  ),
});

/**
 * Teaches SQLite to lower letters as JavaScript and PostgreSQL do: its own `lower` knows a to z only, and nobody
 * would find Özge by her name. SQLite has one connection, which lives as long as the process.
 */
export const teachUnicodeLower = async (strapi: Core.Strapi): Promise<void> => {
  if (isPostgres(strapi)) return;
  const client = database(strapi).client as {
    acquireConnection(): Promise<unknown>;
    releaseConnection(connection: unknown): Promise<void>;
  };
  const connection = await client.acquireConnection();
  try {
    const lower = (text: unknown): unknown => (typeof text === 'string' ? text.toLowerCase() : text);
    const parsed = sqliteConnection.parse(connection);
    parsed.function.call(connection, 'lower', { deterministic: true }, lower);
  } finally {
    await client.releaseConnection(connection);
  }
};
