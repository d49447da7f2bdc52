import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 192 random bits that stand in the link's row; worthless without the secret. */
export const newNonce = (): string => randomBytes(24).toString('base64url');

/** The token in a session link: 256 bits, derived, so that it need not be stored. */
export const tokenOf = (secret: string, nonce: string): string =>
  createHmac('sha256', secret).update(`session-link:${nonce}`).digest('base64url');

/** What the database keeps of a token: enough to recognise it, not to make it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

const TOKEN = /^[\w-]{43}$/u;

/** Whether a text can be a token at all; saves the database a look-up. */
export const looksLikeToken = (text: string): boolean => TOKEN.test(text);
