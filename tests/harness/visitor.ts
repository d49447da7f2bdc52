/** What the server answered; never redirected further. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, undefined where it is none. */
  json: unknown;
  /** Where a redirect leads. */
  location: string | null;
}

export interface AskOptions {
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as a browser sends a form; with files, as multipart. */
  form?: Record<string, string> | FormData;
  /** Sent as it is; the headers say what it is said to be. */
  body?: string;
}

/** Somebody with a cookie jar (and, for the admin panel's API, a token) who asks the server under test. */
export interface Visitor {
  ask(method: string, path: string, options?: AskOptions): Promise<Answer>;
  get(path: string, options?: AskOptions): Promise<Answer>;
  /** Sends `body` as JSON. */
  post(path: string, body?: unknown, options?: AskOptions): Promise<Answer>;
  put(path: string, body?: unknown, options?: AskOptions): Promise<Answer>;
  /** Sends the fields as a form of a page of this site. */
  submit(path: string, fields: Record<string, string>, options?: AskOptions): Promise<Answer>;
  /** Cookies by name; may be changed. */
  readonly cookies: Map<string, string>;
}

const parsed = (text: string, type: string): unknown => {
  if (!type.includes('json')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** What a reader gets: templates are there for browsers alone, such as the page that lies behind a window. */
const withoutTemplates = (text: string): string => text.replace(/<template\b[\s\S]*?<\/template>/gu, '');

const keep = (cookies: Map<string, string>, setCookies: string[]): void => {
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const expires = attributes.find((attribute) => attribute.toLowerCase().startsWith('expires='));
    const gone =
      value === '' ||
      attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0') ||
      (expires !== undefined && Date.parse(expires.slice(8)) <= Date.now());
    if (gone) cookies.delete(name);
    else cookies.set(name, value);
  }
};

const bodyOf = ({ form, json, body }: AskOptions): BodyInit | undefined => {
  if (body !== undefined) return body;
  if (form) return form instanceof FormData ? form : new URLSearchParams(form);
  return json === undefined ? undefined : JSON.stringify(json);
};

/** @param address of the server, such as http://127.0.0.1:4000; @param token of an admin user */
export const createVisitor = (address: string, token?: string): Visitor => {
  const cookies = new Map<string, string>();

  const ask: Visitor['ask'] = async (method, path, options = {}) => {
    const { headers = {}, json } = options;
    const response = await fetch(new URL(path, address), {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' || method === 'HEAD' ? {} : { origin: address }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(cookies.size === 0
          ? {}
          : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: bodyOf(options),
    });
    keep(cookies, response.headers.getSetCookie());
    const text = withoutTemplates(await response.text());
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: parsed(text, response.headers.get('content-type') ?? ''),
      location: response.headers.get('location'),
    };
  };

  return {
    ask,
    get: (path, options) => ask('GET', path, options),
    post: (path, json = {}, options = {}) => ask('POST', path, { ...options, json }),
    put: (path, json = {}, options = {}) => ask('PUT', path, { ...options, json }),
    submit: (path, form, options = {}) => ask('POST', path, { ...options, form }),
    cookies,
  };
};
