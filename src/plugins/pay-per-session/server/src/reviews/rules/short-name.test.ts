import { shortName } from './short-name';

describe('a name beside a review', () => {
  it.each([
    ['Nora Lindqvist', 'Nora L.'],
    ['Harpreet Singh Gill', 'Harpreet G.'],
    ['  Cher ', 'Cher'],
    ['Ana de la Cruz', 'Ana C.'],
    ['Zoë østergård', 'Zoë Ø.'],
    ['Li 𠮷野', 'Li 𠮷.'],
    ['', ''],
  ])('of “%s” is “%s”', (whole, short) => {
    expect(shortName(whole)).toBe(short);
  });
});
