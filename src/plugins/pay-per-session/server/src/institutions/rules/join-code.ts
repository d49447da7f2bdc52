import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who wants to join which program, and until when (ms, UTC) they may by this code. */
export interface JoinClaim {
  clientId: number;
  programId: number;
  expiresAt: number;
}

const CODE = /^([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([0-9a-z]{1,10})\.([\w-]{43})$/u;

/** The address stands in the signature: once the account has another one, every code before is void. */
const signatureOf = (secret: string, { clientId, programId, expiresAt }: JoinClaim, email: string): string =>
  createHmac('sha256', secret)
    .update(`program-joining:${clientId}:${programId}:${expiresAt}:${email}`)
    .digest('base64url');

/** The code in a link that proves an address; derived, so that nothing is stored. */
export const joinCode = (secret: string, claim: JoinClaim, email: string): string =>
  [
    claim.clientId.toString(36),
    claim.programId.toString(36),
    claim.expiresAt.toString(36),
    signatureOf(secret, claim, email),
  ].join('.');

/** What a code claims, before its signature is checked; null when it is none. */
export const readJoinCode = (code: string): JoinClaim | null => {
  const [, clientId, programId, expiresAt] = CODE.exec(code) ?? [];
  if (clientId === undefined || programId === undefined || expiresAt === undefined) return null;
  return {
    clientId: parseInt(clientId, 36),
    programId: parseInt(programId, 36),
    expiresAt: parseInt(expiresAt, 36),
  };
};

/** Whether a code was made by us for this account with this address, and has time left. */
export const isJoinCodeValid = (
  secret: string,
  code: string,
  { email, now }: { email: string; now: number },
): boolean => {
  const claim = readJoinCode(code);
  if (!claim || claim.expiresAt <= now) return false;
  const right = Buffer.from(joinCode(secret, claim, email));
  const given = Buffer.from(code);
  return right.length === given.length && timingSafeEqual(right, given);
};
