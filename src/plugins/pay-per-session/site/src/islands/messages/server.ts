/** The server's answer to a script: what it asked for, or how it was refused. */
export type Answer =
  | { state: 'done'; data: Record<string, unknown> }
  | { state: 'refused'; status: number; sentence: string; field: string | null }
  | { state: 'unreached' };

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const read = async (response: Response): Promise<Answer> => {
  const body: unknown = await response.json();
  const data = member(body, 'data');
  if (response.ok && isRecord(data)) return { state: 'done', data };
  const error = member(body, 'error');
  const [field = null] = Object.keys(member(member(error, 'details'), 'fields') ?? {});
  const sentence = member(error, 'message');
  return {
    state: 'refused',
    status: response.status,
    sentence: typeof sentence === 'string' ? sentence : '',
    field,
  };
};

/** Asks the page's own server for JSON; never throws. */
export const ask = async (path: string, body?: FormData | URLSearchParams): Promise<Answer> => {
  try {
    return await read(
      await fetch(path, {
        method: body ? 'POST' : 'GET',
        headers: { accept: 'application/json' },
        ...(body ? { body } : {}),
      }),
    );
  } catch {
    return { state: 'unreached' };
  }
};
