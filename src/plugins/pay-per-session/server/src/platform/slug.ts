const LONGEST = 60;

/** The part of an address made from a name: small ASCII letters, digits and hyphens, 3 to 60 of them. */
export const slugOf = (name: string, fallback: string): string => {
  const ascii = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[øØ]/gu, 'o')
    .replace(/[łŁ]/gu, 'l')
    .replace(/[æÆ]/gu, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
  return ascii.length < 3 ? fallback : ascii;
};

/** `anna`, `anna-2`, `anna-3`, … for as long as the earlier ones are taken. */
export function* slugCandidates(slug: string): Generator<string, never> {
  yield slug;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    yield `${slug.slice(0, LONGEST - ending.length)}${ending}`;
  }
}
