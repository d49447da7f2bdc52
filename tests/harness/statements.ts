import { AsyncLocalStorage } from 'node:async_hooks';
import type { RunningApp } from './start-app';

const asking = new AsyncLocalStorage<symbol>();

/**
 * The SQL that `work` sends, in its order and with its values in place; not what mails and housekeeping ask meanwhile.
 * @throws where there is none: a test that counts nothing cannot fail
 * @param answering for work that asks over the network: the end of the path of the requests that count
 */
export const statementsOf = async (
  { strapi }: RunningApp,
  work: () => Promise<unknown>,
  { answering }: { answering?: string } = {},
): Promise<string[]> => {
  const mark = Symbol('work');
  const statements: string[] = [];
  const belongs = (): boolean =>
    asking.getStore() === mark ||
    (answering !== undefined && (strapi.requestContext.get()?.path.endsWith(answering) ?? false));
  const db = strapi.db.connection;
  const listen = ({ sql, bindings = [] }: { sql: string; bindings?: readonly unknown[] }): void => {
    if (belongs()) statements.push(db.raw(sql.replaceAll(/\$\d+/gu, '?'), bindings as never).toQuery());
  };
  db.on('query', listen);
  await asking.run(mark, work).finally(() => db.removeListener('query', listen));
  if (statements.length === 0)
    throw new Error('No statement was seen: nothing was asked, or not where it counts.');
  return statements;
};
