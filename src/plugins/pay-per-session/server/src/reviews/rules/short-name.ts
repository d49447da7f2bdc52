const letters = new Intl.Segmenter();

/**
 * A name as it stands beside a review: `Nora L.` for Nora Lindqvist. Two people of one first name can be told apart,
 * and nobody is found by their whole name.
 */
export const shortName = (displayName: string): string => {
  const [first = '', ...rest] = displayName.trim().split(/\s+/u);
  const [initial] = Array.from(letters.segment(rest.at(-1) ?? ''), ({ segment }) => segment);
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`;
};
