import type { CreditPlaces } from '../../../shared/contracts/allocation';
import { emptyDraft, requestOf, suggestedKey, wrongFieldsOf } from './give-draft';

const place = (states: ('over' | 'runs' | 'comes')[]): CreditPlaces['institutions'] => [
  {
    id: 1,
    name: 'Northfield',
    timeZone: 'UTC',
    enabled: true,
    programs: [],
    terms: states.map((state, index) => ({ id: index + 1, name: '', startsOn: '', endsOn: '', state })),
  },
];

describe('the form by which credits are given', () => {
  it('begins with the term that runs, else with one that comes', () => {
    expect(emptyDraft(place(['comes', 'over', 'runs'])).termId).toBe('3');
    expect(emptyDraft(place(['over', 'comes'])).termId).toBe('2');
    expect(emptyDraft(place(['over'])).termId).toBe('');
  });

  it('begins with what its address asks for, where that can be had', () => {
    const institutions = place(['over', 'runs', 'comes']);
    const asked = (query: string) => emptyDraft(institutions, new URLSearchParams(query));
    expect(asked('way=file&termId=3')).toMatchObject({ way: 'file', termId: '3' });
    expect(asked('way=gift&termId=1')).toMatchObject({ way: 'client', termId: '2' });
  });

  it('names an allocation by what it is and when, where nobody has named it', () => {
    const draft = { ...emptyDraft(place(['runs'])), way: 'group' as const };
    expect(suggestedKey(draft, 'Study well', new Date(2026, 10, 22, 9, 5, 7))).toBe(
      'Study well, 2026-11-22 09:05:07',
    );
    expect(suggestedKey({ ...draft, way: 'client' }, '', new Date())).toBe('');
  });

  it('says beside a field what is refused because of it', () => {
    const problem = { status: 400, sentence: 'Save it as CSV.', fields: {}, toRead: null };
    expect(wrongFieldsOf({ ...problem, code: 'LIST_IS_WORKBOOK' })).toEqual({ list: 'Save it as CSV.' });
    expect(wrongFieldsOf({ ...problem, code: 'NOT_FOUND' })).toEqual({});
  });

  it('sends a list as a form, the rest as it is', () => {
    const draft = { ...emptyDraft(place(['runs'])), email: 'a@b.org' };
    expect(requestOf(draft, 'key')).toEqual({
      path: '/credit-runs',
      body: {
        to: 'client',
        termId: '1',
        credits: '2',
        note: '',
        tell: true,
        importKey: 'key',
        email: 'a@b.org',
      },
    });
    const { path, body } = requestOf({ ...draft, way: 'file', list: new File(['x'], 'l.csv') }, 'key');
    expect(path).toBe('/credit-lists');
    expect([...(body as FormData).keys()]).toEqual(['termId', 'importKey', 'strangers', 'tell', 'list']);
  });
});
