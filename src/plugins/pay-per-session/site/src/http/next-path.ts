/**
 * Where to go after signing in: a path of this site, never another address.
 * Browsers read `//host`, `/\host` and control characters in surprising ways, so anything but a plain path is refused.
 */
export const nextPath = (wanted: string | null | undefined, otherwise = '/account'): string => {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/u.test(wanted)) return otherwise;
  if (/^\/sign-(?:in|up|out)(?:[/?#]|$)/u.test(wanted)) return otherwise;
  return wanted;
};
