import { copyName } from './copy-name';

describe('the name of a duplicated service', () => {
  it('says that it is a copy', () => {
    expect(copyName('Exam rescue')).toBe('Exam rescue (copy)');
  });

  it('does not pile up', () => {
    expect(copyName(copyName('Exam rescue'))).toBe('Exam rescue (copy)');
  });

  it('stays within the length of a name', () => {
    expect(copyName('x'.repeat(100))).toHaveLength(100);
  });
});
