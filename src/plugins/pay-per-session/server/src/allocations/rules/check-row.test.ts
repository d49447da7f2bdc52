import { checkRow, checkRows, readHeading } from './check-row';

const heading = readHeading({ line: 1, cells: ['Email', 'Credits', 'Note'] });
const check = (...cells: string[]) => checkRow({ line: 2, cells }, heading);

describe('a heading', () => {
  it('is found in any order, case and language', () => {
    expect(readHeading({ line: 1, cells: ['Nombre', ' Créditos ', 'Correo electrónico'] })).toEqual({
      width: 3,
      credits: 1,
      email: 2,
    });
  });

  it('that lacks a column is refused by its name', () => {
    expect(() => readHeading({ line: 1, cells: ['name', 'email'] })).toThrow(
      expect.objectContaining({ code: 'LIST_COLUMNS_MISSING', facts: { columns: 'credits' } }),
    );
  });
});

describe('a row', () => {
  it('is read, its address in lower case to find the account', () => {
    expect(check(' Nora@Example.org ', '2', ' thesis ')).toEqual({
      line: 2,
      address: 'Nora@Example.org',
      emailKey: 'nora@example.org',
      credits: 2,
      note: 'thesis',
      problem: null,
      facts: {},
    });
  });

  it('may leave out the note', () => {
    expect(check('a@b.org', '2').problem).toBeNull();
  });

  it.each([
    [['', '2'], 'NO_ADDRESS'],
    [['nora', '2'], 'NOT_AN_ADDRESS'],
    [['a@b.org', ''], 'NO_CREDITS'],
    [['a@b.org', 'two'], 'NOT_A_NUMBER'],
    [['a@b.org', '1e3'], 'NOT_A_NUMBER'],
    [['a@b.org', '99999999999'], 'NOT_A_NUMBER'],
    [['a@b.org', '-2'], 'NEGATIVE'],
    [['a@b.org', '1.5'], 'DECIMAL'],
    [['a@b.org', '1,5'], 'DECIMAL'],
    [['a@b.org', '0'], 'ZERO'],
    [['a@b.org', '1001'], 'TOO_MANY_CREDITS'],
    [['=HYPERLINK("x")', '2'], 'FORMULA'],
    [['a@b.org', '=1+1'], 'FORMULA'],
    [['a@b.org', '2', '@SUM(1)'], 'FORMULA'],
    [['a@b.org', '2', '+cmd|x'], 'FORMULA'],
    [['a@b.org', '2', '', 'more'], 'TOO_MANY_CELLS'],
    [['a@b.org', '2', 'No\uFFFDl'], 'BROKEN_LETTERS'],
    [['a@b.org', '2', 'x'.repeat(501)], 'NOTE_TOO_LONG'],
  ])('%j has a problem: %s', (cells, problem) => {
    expect(check(...cells).problem).toBe(problem);
  });

  it('never keeps more than its columns hold', () => {
    const row = check(`${'a'.repeat(400)}\u0000`, '2', 'x'.repeat(900));
    expect(row.address).toHaveLength(254);
    expect(row.note).toHaveLength(500);
  });
});

describe('rows', () => {
  it('with one address: the second names the line of the first', () => {
    const rows = checkRows(
      [
        { line: 2, cells: ['a@b.org', '2'] },
        { line: 3, cells: ['c@d.org', '2'] },
        { line: 4, cells: ['A@B.org', '3'] },
      ],
      heading,
    );
    expect(rows.map(({ problem }) => problem)).toEqual([null, null, 'TWICE']);
    expect(rows[2]?.facts).toEqual({ line: 2 });
  });
});
