/** The first letter of a name, for where a picture would stand. */
export const initialOf = (name: string): string => {
  const [first] = Array.from(name.trim());
  return first?.toUpperCase() ?? '·';
};
