/**
 * A name as it stands beside a review: `Nora L.` for Nora Lindqvist. Two people of one first name can be told apart,
 * and nobody is found by their whole name.
 */
export const shortName = (displayName: string): string => {
  const [first = '', ...rest] = displayName.trim().split(/\s+/u);
  const initial = [...(rest.at(-1) ?? '')][0];
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`;
};
