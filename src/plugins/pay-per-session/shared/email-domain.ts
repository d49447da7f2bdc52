/** As many domains as one institution names. */
export const MOST_DOMAINS = 50;

const NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/u;

/**
 * The domain somebody typed, as mail servers write it: `@Students.Uni.example ` is `students.uni.example`, and letters
 * of other scripts are in their ASCII form. Null where it is none.
 */
export const readDomain = (typed: string): string | null => {
  const text = typed.trim().replace(/^@/u, '').replace(/\.$/u, '');
  if (text === '' || /[\s/\\?#@:%[\]]/u.test(text)) return null;
  try {
    const { hostname } = new URL(`http://${text}`);
    return NAME.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
};

/**
 * Whether an e-mail address lies in one of the domains. A domain does not stand for those below it: an institution
 * names each one it hands out addresses of.
 */
export const liesInDomain = (email: string, domains: readonly string[]): boolean => {
  const at = email.lastIndexOf('@');
  const domain = at < 1 ? null : readDomain(email.slice(at + 1));
  return domain !== null && domains.includes(domain);
};
