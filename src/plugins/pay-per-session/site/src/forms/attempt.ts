import { Refusal } from '../../../server/src/platform/errors';

/** What a form's work came to: a value, or a refusal to be said beside the form. Defects go on as they are. */
export type Attempt<T> = { value: T; refusal?: undefined } | { refusal: Refusal };

/** Runs what a form asks for and hands back its refusal, so that the form can be shown again with what was typed. */
export const attempt = async <T>(work: () => Promise<T>): Promise<Attempt<T>> => {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
};
