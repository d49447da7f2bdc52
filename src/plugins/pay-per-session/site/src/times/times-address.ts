/** What the address of a page of free times says beside its path; null leaves a thing out. */
export interface TimesWanted {
  zone: string | null;
  view: 'list' | 'month';
  /** First day of the list. */
  from: string | null;
  month: string | null;
  /** The day of the month whose times are shown. */
  day: string | null;
  /** Whether the list of time zones is open. */
  choosesZone: boolean;
}

/** What `query` asks for; what is no date stays text until it is read. */
export const timesWanted = (query: URLSearchParams): TimesWanted => ({
  zone: query.get('zone'),
  view: query.get('view') === 'month' ? 'month' : 'list',
  from: query.get('from'),
  month: query.get('month'),
  day: query.get('day'),
  choosesZone: query.get('choose') === 'zone',
});

/** The names and values that stand for it, in a fixed order; only those that differ from what is shown anyway. */
export const timesFields = (wanted: TimesWanted): [string, string][] => {
  const fields: [string, string | null][] =
    wanted.view === 'month'
      ? [
          ['zone', wanted.zone],
          ['view', 'month'],
          ['month', wanted.month],
          ['day', wanted.day],
        ]
      : [
          ['zone', wanted.zone],
          ['from', wanted.from],
        ];
  return [...fields, ['choose', wanted.choosesZone ? 'zone' : null] as const].flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as [string, string]],
  );
};

/** The address of the same page, showing other times. */
export const timesAddress = (path: string, wanted: TimesWanted, change: Partial<TimesWanted>): string => {
  const search = new URLSearchParams(timesFields({ ...wanted, choosesZone: false, ...change })).toString();
  return search === '' ? path : `${path}?${search}`;
};
