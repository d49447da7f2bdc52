import { MOST_LIST_ROWS } from '../../../../shared/contracts/credit-list';
import { readTable } from './read-table';

describe('a table', () => {
  it.each([
    ['commas', 'email,credits\na@b.org,2\n', ','],
    ['semicolons', 'email;credits\na@b.org;2\n', ';'],
    ['tabs', 'email\tcredits\na@b.org\t2\n', '\t'],
    ['commas, and a semicolon in quotes', '"e;m;a;il",credits\na@b.org,2\n', ','],
  ])('is separated by %s', (_name, text, separator) => {
    expect(readTable(text).separator).toBe(separator);
    expect(readTable(text).rows[1]).toEqual({ line: 2, cells: ['a@b.org', '2'] });
  });

  it.each(['\n', '\r\n', '\r'])('knows the line on which each row begins, however lines end', (end) => {
    const text = ['email,credits,note', '', 'a@b.org,2,"one', 'two"', 'c@d.org,3'].join(end);
    expect(readTable(text).rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('leaves out rows of empty cells, such as spreadsheets add', () => {
    expect(readTable('email,credits\n,,\na@b.org,2\n , \n').rows).toHaveLength(2);
  });

  it('takes a quote within a cell for a letter', () => {
    expect(readTable('email,credits\n5" pipe,2\n').rows[1]?.cells).toEqual(['5" pipe', '2']);
  });

  it('names the line of a quote that is never closed', () => {
    expect(() => readTable('email,credits\n"a",1\n"b,2\nc,3\nd,4\n')).toThrow(
      expect.objectContaining({ code: 'LIST_QUOTE_OPEN', facts: { line: 3 } }),
    );
    const long = `email,credits\n"b,2\n${'c@example.org,3\n'.repeat(5000)}`;
    expect(() => readTable(long)).toThrow(
      expect.objectContaining({ code: 'LIST_QUOTE_OPEN', facts: { line: 2 } }),
    );
  });

  it('is refused when it is empty, or longer than we take', () => {
    expect(() => readTable('\n\n')).toThrow('LIST_EMPTY');
    expect(readTable(`email,credits\n${'a,1\n'.repeat(MOST_LIST_ROWS)}`).rows).toHaveLength(
      MOST_LIST_ROWS + 1,
    );
    expect(() => readTable(`email,credits\n${'a,1\n'.repeat(MOST_LIST_ROWS + 1)}`)).toThrow('LIST_TOO_LONG');
  });
});
