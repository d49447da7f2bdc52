import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsOf } from './axe';
import { goTo } from './panel-steps';
import { PANEL, signInAtPanel } from './sign-in';

/** Where the grid shows a time of a date, in pixels of the page. */
const placeOf = async (page: Page, date: string, time: string): Promise<{ x: number; y: number }> => {
  const row = page.locator(`.fc-timegrid-slot-lane[data-time="${time}:00"]`);
  await row.scrollIntoViewIfNeeded();
  const column = await page.locator(`.fc-timegrid-col[data-date="${date}"]`).boundingBox();
  const line = await row.boundingBox();
  if (!column || !line) throw new Error(`The grid does not show ${date} ${time}.`);
  return { x: column.x + column.width / 2, y: line.y + 2 };
};

/** Drags by mouse, and waits until the server has taken what follows. */
const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await saved;
};

test.describe('a host’s calendar in the panel', () => {
  // The browser stands half a world away from the host.
  test.use({ timezoneId: 'Pacific/Auckland', viewport: { width: 1280, height: 1600 } });
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('shows a session where the host’s clock stands, and leads to it', async ({ page }) => {
    const host = await site.call('aHost', { timeZone: 'Europe/Berlin' });
    const { sessionId, client } = await site.call('aSession', { host, startsInMinutes: 30 });
    await signInAtPanel(page, site, host, `${PANEL}/calendar`);
    await expect(page.getByText('All times in Europe / Berlin')).toBeVisible();
    const startsAt = Math.ceil((Date.now() + 30 * 60_000) / 300_000) * 300_000;
    const dayOf = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', weekday: 'short' });
    // The last minutes of a week: what is to come is on the next page.
    if (dayOf.format(Date.now()) === 'Sun' && dayOf.format(startsAt) === 'Mon')
      await page.getByRole('button', { name: 'Later' }).click();
    const shown = new Intl.DateTimeFormat('en', {
      timeZone: 'Europe/Berlin',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const event = page.locator('.pps-session').first();
    await expect(event).toContainText(client.displayName);
    const times = [startsAt - 300_000, startsAt, startsAt + 300_000].map((instant) => shown.format(instant));
    const text = await event.innerText();
    expect(times.some((time) => text.includes(time))).toBe(true);
    await event.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/sessions/${sessionId}$`, 'u'));
  });

  test('takes hours that are drawn, moved and taken away', async ({ page }) => {
    const host = await site.call('aHost', { timeZone: 'America/New_York' });
    await signInAtPanel(page, site, host, `${PANEL}/calendar`);
    const datesShown = (): Promise<string[]> =>
      page
        .locator('.fc-timegrid-col[data-date]')
        .evaluateAll((columns) => columns.map((column) => column.getAttribute('data-date') ?? ''));
    await expect.poll(datesShown).toHaveLength(7);
    const [today] = await datesShown();
    await page.getByRole('button', { name: 'Later' }).click();
    await expect.poll(async () => (await datesShown())[0]).not.toBe(today);
    const dates = await datesShown();
    const [, , wednesday = '', thursday = ''] = dates;
    await page.getByRole('button', { name: 'Draw hours' }).click();

    await drag(page, await placeOf(page, wednesday, '10:00'), await placeOf(page, wednesday, '11:30'));
    const drawn = page.locator(`.fc-timegrid-col[data-date="${wednesday}"] .pps-window`);
    await expect(drawn).toContainText('10:00');

    await drag(page, await placeOf(page, wednesday, '10:30'), await placeOf(page, thursday, '12:30'));
    const moved = page.locator(`.fc-timegrid-col[data-date="${thursday}"] .pps-window`);
    await expect(moved).toContainText(/12:/u);
    const from = (await moved.innerText()).slice(0, 5);
    await expect(drawn).toHaveCount(0);

    await page.getByRole('radio', { name: 'Only for the date it is drawn on' }).click();
    await moved.getByRole('button', { name: /Take away/u }).click();
    await expect(page.locator('.pps-exception')).toContainText('Off');
    await page.getByRole('button', { name: 'Done' }).click();

    // The week stays as it was, and the next one has its hours.
    await page.getByRole('tab', { name: 'Hours' }).click();
    await expect(page.getByLabel('Thursday, from')).toHaveValue(from);
    await expect(page.getByRole('list', { name: 'Exceptions' }).getByRole('listitem')).toHaveCount(1);
  });

  test('is kept by keyboard alone, and says what is wrong', async ({ page }) => {
    const host = await site.call('aHost', {});
    await signInAtPanel(page, site, host, `${PANEL}/calendar`);
    await page.getByRole('tab', { name: 'Hours' }).focus();
    await page.keyboard.press('Enter');
    const press = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    await press('Add hours: Monday');
    await page.getByLabel('Monday, until').fill('08:00');
    await press('Save hours');
    await expect(page.getByText('This must end after it begins.')).toBeVisible();
    await expect(page.getByLabel('Monday, until')).toBeFocused();
    await page.getByLabel('Monday, until').fill('13:00');
    await press('Copy Monday to…');
    await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
    await press('Save hours');
    await expect(page.getByText('The hours are saved.').first()).toBeVisible();

    await press('Add an exception');
    await page.getByLabel('First date').fill('2030-12-24');
    await page.getByLabel('Last date').fill('2031-01-06');
    await page.getByLabel('Note').fill('Holiday');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
    const exception = page.getByRole('list', { name: 'Exceptions' }).getByRole('listitem');
    await expect(exception).toContainText('Dec 24, 2030 – Mon, Jan 6, 2031');
    await expect(exception).toContainText('Off · Holiday');

    await page.reload();
    await expect(page.getByLabel('Friday, until')).toHaveValue('13:00');
    await expect(page.getByLabel('Saturday, until')).toHaveCount(0);
    await exception.getByRole('button', { name: /^Take away/u }).press('Enter');
    await expect(page.getByText('No exception is coming up.')).toBeVisible();
  });

  test('does not overwrite what another window saved', async ({ page, context }) => {
    const host = await site.call('aHost', {});
    const address = `${site.url}${PANEL}/calendar?show=hours`;
    const other = await context.newPage();
    await signInAtPanel(page, site, host, `${PANEL}/calendar?show=hours`);
    await other.goto(address);
    for (const [tab, day] of [
      [page, 'Monday'],
      [other, 'Tuesday'],
    ] as const) {
      await tab.getByRole('button', { name: `Add hours: ${day}` }).click();
    }
    await page.getByRole('button', { name: 'Save hours' }).click();
    await expect(page.getByText('The hours are saved.').first()).toBeVisible();
    await other.getByRole('button', { name: 'Save hours' }).click();
    await expect(other.getByText('These hours were changed meanwhile').first()).toBeVisible();
    await expect(other.getByLabel('Monday, from')).toHaveValue('09:00');
    await expect(other.getByLabel('Tuesday, from')).toHaveCount(0);
  });

  test('shows requests, which are accepted, answered with other times, and declined', async ({ page }) => {
    const host = await site.call('aHost', { timeZone: 'Europe/Berlin' });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const note = 'I would like to speak about my thesis.';
    const first = await site.call('aRequest', { host, local: `${day(3)}T10:00`, note });
    const second = await site.call('aRequest', { host, local: `${day(4)}T10:00` });
    const third = await site.call('aRequest', { host, local: `${day(5)}T10:00` });
    await signInAtPanel(page, site, host);
    const open = async (sessionId: number) => {
      await page.goto(`${site.url}${PANEL}/sessions/${sessionId}`);
      await expect(page.getByText('waits for your answer until')).toBeVisible();
    };
    await open(first.sessionId);
    await expect(page.getByText(note)).toBeVisible();
    await page.getByRole('button', { name: 'Accept the request' }).click();
    await page.getByRole('button', { name: 'Accept it' }).click();
    await expect(page.getByText('The request is accepted').first()).toBeVisible();

    await open(second.sessionId);
    await page.getByRole('button', { name: 'Propose other times' }).click();
    await page.getByLabel('Time 1').fill(`${day(6)}T15:00`);
    await page.getByRole('button', { name: 'Add another time' }).click();
    await page.getByLabel('Time 2').fill(`${day(7)}T16:00`);
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(page.getByText('You have proposed other times')).toBeVisible();
    await expect(page.getByText('Times you have proposed')).toBeVisible();

    await open(third.sessionId);
    await page.getByRole('button', { name: 'Decline the request' }).click();
    await page.getByRole('button', { name: 'Decline it' }).click();
    await expect(page.getByText('Please fill this in.')).toBeVisible();
    await page.getByLabel('Reason', { exact: false }).fill('I am travelling that week.');
    await page.getByRole('button', { name: 'Decline it' }).click();
    await expect(page.getByText('The request is declined').first()).toBeVisible();
  });

  test('has nothing that axe finds wrong', async ({ page }) => {
    const host = await site.call('aHost', {});
    await site.call('aSession', { host, startsInMinutes: 90 });
    await signInAtPanel(page, site, host);
    for (const tab of ['Calendar', 'Hours', 'Other calendars']) {
      await goTo(page, 'My Calendar');
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      expect(await problemsOf(page, '[role="tabpanel"]')).toEqual([]);
    }
  });
});
