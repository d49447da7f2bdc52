import { stepOf, type Step } from './month-step';

const cellsOf = (table: HTMLTableElement): HTMLElement[][] =>
  Array.from(table.tBodies[0]?.rows ?? [], (row) => Array.from(row.cells));

/** What takes the focus in a cell: the link of a free day, else the day itself; null where the month has no day. */
const targetOf = (cell: HTMLElement | undefined): HTMLElement | null =>
  cell?.querySelector<HTMLElement>('.month-day') ?? null;

const stepOfKey: Record<string, Step> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: -7 },
  ArrowDown: { days: 7 },
  Home: { to: 'first' },
  End: { to: 'last' },
};

/** Makes the month one stop of the Tab key, with arrow keys from day to day and Page Up and Down from month to month. */
export const walkMonth = (): void => {
  const table = document.querySelector<HTMLTableElement>('table[data-island="month"]');
  if (!table) return;
  const rightToLeft = getComputedStyle(table).direction === 'rtl';
  const days = cellsOf(table).flat().map(targetOf);
  const known = days.filter((day) => day !== null);
  const begin =
    known.find((day) => day.getAttribute('aria-current') === 'true') ??
    known.find((day) => day.matches('.free')) ??
    known[0];
  if (!begin) return;
  table.setAttribute('role', 'grid');
  const stand = (on: HTMLElement): void => {
    for (const day of known) day.tabIndex = day === on ? 0 : -1;
  };
  stand(begin);

  const turn = (rel: 'prev' | 'next'): void => {
    document.querySelector<HTMLElement>(`.days-pager .${rel}`)?.click();
  };
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      turn(event.key === 'PageUp' ? 'prev' : 'next');
      return;
    }
    const step = stepOfKey[event.key];
    const at = known.findIndex((day) => day === document.activeElement);
    if (!step || at === -1) return;
    event.preventDefault();
    const column = days.indexOf(known[at] ?? null) % 7;
    const day = known[stepOf(step, { at, column, count: known.length, rightToLeft })];
    if (!day) return;
    stand(day);
    day.focus();
  });
};
