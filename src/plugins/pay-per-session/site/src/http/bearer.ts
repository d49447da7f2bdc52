import type { IncomingHttpHeaders } from 'node:http';

/** The token of an `Authorization: Bearer` header; undefined where there is none. */
export const readBearer = ({ authorization }: IncomingHttpHeaders): string | undefined =>
  /^bearer +(?<token>\S+)$/iu.exec(authorization ?? '')?.groups?.token;
