import { keepHours } from './booking/keep-hours';

/** Tells, as soon as the number of hours changes, how many credits are used and left after the booking. */
const stand = document.querySelector('[data-island="credit-stand"]');
const hours = document.querySelector<HTMLSelectElement>('#hours');

const cells = (name: string): HTMLElement[] => [
  ...(stand?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? []),
];

hours?.addEventListener('change', () => {
  let wanted = Number(hours.value);
  const used = cells('used-after');
  for (const [index, remaining] of cells('remaining-after').entries()) {
    const available = Number(remaining.dataset.remainingAfter);
    const taken = Math.min(wanted, available);
    wanted -= taken;
    remaining.textContent = String(available - taken);
    const usedCell = used[index];
    if (usedCell) usedCell.textContent = String(Number(usedCell.dataset.usedAfter) + taken);
  }
});

keepHours();
