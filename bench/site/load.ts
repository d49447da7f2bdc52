/** What a load generator is asked to do; it crosses between processes as JSON. */
export interface Load {
  url: string;
  path: string;
  /** Asked in turn instead of the one. */
  paths?: string[];
  /** With it, the fields of a form are sent; `%KEY%` in a value becomes a new key for each request. */
  form?: Record<string, string>;
  cookie?: string;
  connections: number;
  seconds: number;
}

export interface Measured {
  requestsPerSecond: number;
  /** Milliseconds within which 95 of 100 requests were answered. */
  p95: number;
  answered: number;
  /** Everything that was neither 2xx nor 3xx, and requests without an answer. */
  failed: number;
}
