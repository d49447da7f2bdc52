import { buffersBeside } from './buffers-beside';

describe('hours that were bought at once', () => {
  it('have buffers around the whole and none between them, whichever of them are left', () => {
    const own = { before: 15, after: 10 };
    const hour = (number: number) => ({ startsAt: number * 60, endsAt: (number + 1) * 60 });
    const among = (numbers: number[]) =>
      numbers.map((number) =>
        buffersBeside(hour(number), own, numbers.filter((other) => other !== number).map(hour)),
      );
    expect(among([1, 2, 3])).toEqual([
      { before: 15, after: 0 },
      { before: 0, after: 0 },
      { before: 0, after: 10 },
    ]);
    expect(among([1, 2])).toEqual([
      { before: 15, after: 0 },
      { before: 0, after: 10 },
    ]);
    expect(among([1, 3])).toEqual([own, own]);
  });
});
