import { MOST_COUNTED } from '../../../shared/contracts/session';

/** A number of sessions in words of a language: `23`, and beyond what is counted `1,000+`. */
export const sessionCount = (count: number, language: string): string =>
  count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString(language)}+` : count.toLocaleString(language);
