import { z } from 'zod';
import { emailAddress, line, newPassword, timeZone } from './fields';

/** A zone the browser guessed: what it does not know falls back to the site's. */
const guessedZone = timeZone.optional().catch(undefined);

/** Opening an account. */
export const signUpInput = z.object({
  displayName: line(80),
  email: emailAddress,
  password: newPassword,
  timeZone: guessedZone,
});
export type SignUpInput = z.output<typeof signUpInput>;

/** Signing in to one that exists; old passwords may be shorter than new ones have to be. */
export const signInInput = z.object({
  email: emailAddress,
  password: z.string({ error: 'required' }).min(1, 'required').max(200, 'tooLong'),
  timeZone: guessedZone,
});
export type SignInInput = z.output<typeof signInInput>;

/** Asking for a link by which a forgotten password is replaced. */
export const forgottenPasswordInput = z.object({ email: emailAddress });
export type ForgottenPasswordInput = z.output<typeof forgottenPasswordInput>;

/** The password that replaces it. */
export const newPasswordInput = z.object({ password: newPassword });
export type NewPasswordInput = z.output<typeof newPasswordInput>;

/** What clients change about themselves. */
export const clientProfileInput = z.object({
  displayName: line(80),
  timeZone,
  locale: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .nullable()
    .catch(null),
});
export type ClientProfileInput = z.output<typeof clientProfileInput>;
