import { createHash, createHmac, randomBytes } from 'node:crypto';

/*
 * Tokens in addresses that open something. What the database keeps neither is one nor makes one: the nonce needs the
 * secret, the hash only recognises.
 */

/** What a token opens: that of one thing opens no other. */
export type TokenPurpose = 'session-link' | 'calendar-feed' | 'program-invitation' | 'waiting-credits';

/** 192 random bits that stand in a token's row; worthless without the secret. */
export const newNonce = (): string => randomBytes(24).toString('base64url');

/** The token in an address: 256 bits, derived, so that it need not be stored. */
export const tokenOf = (secret: string, purpose: TokenPurpose, nonce: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${nonce}`).digest('base64url');

/** What the database keeps of a token: enough to recognise it, not to make it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

const TOKEN = /^[\w-]{43}$/u;

/** Whether a text can be a token at all; saves the database a look-up. */
export const looksLikeToken = (text: string): boolean => TOKEN.test(text);
