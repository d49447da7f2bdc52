import { randomBytes } from 'node:crypto';

/** A session's name for people: eight letters and digits that can be read out. */
export const newReference = (): string => {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
};
