import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whom a code is for, and until when, ms UTC. */
export interface ResetClaim {
  userId: number;
  expiresAt: number;
}

const CODE = /^([0-9a-z]{1,8})\.([0-9a-z]{1,10})\.([\w-]{43})$/u;

/** The hash of the password stands in the signature: once it is replaced, every code before is void. */
const signatureOf = (secret: string, { userId, expiresAt }: ResetClaim, passwordHash: string): string =>
  createHmac('sha256', secret)
    .update(`password-reset:${userId}:${expiresAt}:${passwordHash}`)
    .digest('base64url');

/** The code in a link by which a forgotten password is replaced; derived, so that nothing is stored. */
export const resetCode = (secret: string, claim: ResetClaim, passwordHash: string): string =>
  [claim.userId.toString(36), claim.expiresAt.toString(36), signatureOf(secret, claim, passwordHash)].join(
    '.',
  );

/** What a code claims, before its signature is checked; null when it is none. */
export const readResetCode = (code: string): ResetClaim | null => {
  const [, userId, expiresAt] = CODE.exec(code) ?? [];
  if (userId === undefined || expiresAt === undefined) return null;
  return { userId: parseInt(userId, 36), expiresAt: parseInt(expiresAt, 36) };
};

/** Whether a code was made by us for this account as it is now, and has time left. */
export const isResetCodeValid = (
  secret: string,
  code: string,
  { passwordHash, now }: { passwordHash: string; now: number },
): boolean => {
  const claim = readResetCode(code);
  if (!claim || claim.expiresAt <= now) return false;
  const right = Buffer.from(resetCode(secret, claim, passwordHash));
  const given = Buffer.from(code);
  return right.length === given.length && timingSafeEqual(right, given);
};
