import { expect, test, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { goTo } from './panel-steps';
import { PANEL, signInAtPanel } from './sign-in';

test.describe('an operator', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  const addTerm = async (page: Page, name: string, from: string, until: string): Promise<void> => {
    await page.getByRole('button', { name: 'New term' }).click();
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('First day').fill(from);
    await page.getByLabel('Last day').fill(until);
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Save the term' });
  const lines = (page: Page) =>
    page
      .getByRole('list', { name: 'Programs and their subprograms' })
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`));

  test('adds an institution and its terms, and is told which one they overlap', async ({ page }) => {
    await signInAtPanel(page, site, await site.call('anOperator'));
    await page.goto(`${site.url}${PANEL}/institutions`);
    await page.getByRole('button', { name: 'New institution' }).first().click();
    await page.getByLabel('Name').fill('Grand Valley');
    await page.getByLabel('Domains of its e-mail addresses').fill('gv.example\nnowhere');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('nowhere: Please give the part after the @')).toBeVisible();
    await page.getByLabel('Domains of its e-mail addresses').fill('gv.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Grand Valley' })).toBeVisible();

    await addTerm(page, 'Autumn 2026', '2026-09-01', '2026-12-20');
    await save(page).click();
    await expect(
      page.getByRole('list', { name: 'Terms on a time line' }).getByText('Autumn 2026'),
    ).toBeVisible();
    await addTerm(page, 'Spring 2027', '2026-12-20', '2027-05-28');
    await expect(page.getByText('These dates overlap Autumn 2026')).toBeVisible();
    await expect(save(page)).toBeDisabled();
    await page.getByLabel('First day').fill('2026-12-21');
    await save(page).click();
    await expect(
      page.getByRole('list', { name: 'Terms on a time line' }).getByText('Spring 2027'),
    ).toBeVisible();
  });

  test('arranges programs with the keyboard and with buttons', async ({ page }) => {
    for (const name of ['Career', 'Thesis', 'Statistics']) await site.call('programWith', { name });
    await signInAtPanel(page, site, await site.call('anOperator'));
    await page.goto(`${site.url}${PANEL}/sessions`);
    await goTo(page, 'Programs');
    await expect.poll(() => lines(page)).toEqual(['H2 Career', 'H2 Thesis', 'H2 Statistics']);

    await page.getByRole('button', { name: 'Move Statistics', exact: true }).focus();
    await page.keyboard.press('Space');
    await expect(
      page.getByText('Statistics is picked up.').or(page.getByText('place 3 of 3')),
    ).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Statistics would be a subprogram of Thesis.')).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(() => lines(page)).toEqual(['H2 Career', 'H2 Thesis', 'H3 Statistics']);

    await page.getByRole('button', { name: 'Move Thesis up' }).click();
    await expect.poll(() => lines(page)).toEqual(['H2 Thesis', 'H3 Statistics', 'H2 Career']);
    await page.reload();
    await expect.poll(() => lines(page)).toEqual(['H2 Thesis', 'H3 Statistics', 'H2 Career']);
    await page.getByRole('button', { name: 'More for Thesis' }).click();
    await page.getByRole('menuitem', { name: 'Members and invitations' }).click();
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByLabel('E-mail addresses').fill('ada@home.example, nobody');
    await page.getByRole('button', { name: 'Send invitations' }).click();
    await expect(page.getByText('One invitation is sent.')).toBeVisible();
    await expect(page.getByText('Not e-mail addresses: nobody')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByText('ada@home.example')).toBeVisible();
  });

  test('arranges programs by dragging them', async ({ page }) => {
    for (const name of ['Writing', 'Reading']) await site.call('programWith', { name });
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/programs`);
    const handleOf = (name: string) => page.getByRole('button', { name: `Move ${name}`, exact: true });
    /** Takes a line by its handle, goes to another one, and lets it go once it is said where it would stand. */
    const drag = async (name: string, over: string, { right, said }: { right: number; said: RegExp }) => {
      await handleOf(name).scrollIntoViewIfNeeded();
      const [from, to] = [await handleOf(name).boundingBox(), await handleOf(over).boundingBox()];
      if (!from || !to) throw new Error('A handle is not on the screen.');
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y - 6);
      await page.mouse.move(x + right, to.y + to.height / 2, { steps: 8 });
      await expect(page.getByText(said)).toBeAttached();
      await page.mouse.up();
    };
    const two = async () => (await lines(page)).filter((line) => /(?:Writing|Reading)$/u.test(line));
    await expect.poll(two).toEqual(['H2 Writing', 'H2 Reading']);
    await drag('Reading', 'Writing', { right: 0, said: /^Reading would stand at place/u });
    await expect.poll(two).toEqual(['H2 Reading', 'H2 Writing']);
    await drag('Writing', 'Writing', { right: 50, said: /^Writing would be a subprogram of Reading/u });
    await expect.poll(two).toEqual(['H2 Reading', 'H3 Writing']);
    await page.reload();
    await expect.poll(two).toEqual(['H2 Reading', 'H3 Writing']);
  });

  test('reads who can pay with credits before a subprogram leaves its program', async ({ page }) => {
    const { institutionId } = await site.call('institutionWith', { name: 'Oakfield' });
    const programId = await site.call('programWith', { name: 'Oak', institutionId, takesCredits: true });
    const part = await site.call('programWith', { name: 'Acorn', parentId: programId });
    const service = await site.call('aService', await site.call('aHost'), {
      priceAmount: 0,
      takesCredits: true,
    });
    await site.call('helpsWith', service, part);
    await site.call('isMemberOf', await site.call('aClient'), programId);
    await signInAtPanel(page, site, await site.call('anOperator'));
    await page.goto(`${site.url}${PANEL}/programs`);
    const leave = async () => {
      await page.getByRole('button', { name: 'More for Acorn' }).click();
      await page.getByRole('menuitem', { name: 'Make it a program of its own' }).click();
    };
    const dialog = page.getByRole('dialog', { name: 'Move Acorn' });
    await leave();
    await expect(
      dialog.getByText('the members of Oak (1 person) pay with credits of Oakfield'),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByRole('heading', { level: 3, name: 'Acorn' })).toBeVisible();
    await leave();
    await dialog.getByRole('button', { name: 'Move all the same' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Acorn' })).toBeVisible();
  });

  test('reads by which clocks credits would end before an institution moves to another zone', async ({
    page,
  }) => {
    const institution = await site.call('institutionWith', {
      name: 'Far College',
      timeZone: 'Europe/London',
    });
    const { termId } = await site.call('aTerm', institution.institutionId, {});
    await site.call('hasCredits', await site.call('aClient'), { termId, credits: 2 });
    await signInAtPanel(page, site, await site.call('anOperator'));
    await page.goto(`${site.url}${PANEL}/institutions/${institution.institutionId}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit Far College' });
    const zone = dialog.getByRole('combobox', { name: 'Time zone' });
    await zone.click();
    await zone.press('ControlOrMeta+a');
    await zone.pressSequentially('Auckland');
    await page.getByRole('option', { name: /Auckland/u }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(
      dialog
        .getByText(/could be used until .+ \(Pacific \/ Auckland\) instead of .+ \(Europe \/ London\)/u)
        .or(dialog.getByText(/would end on .+ \(Pacific \/ Auckland\) instead of .+ \(Europe \/ London\)/u)),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Save all the same' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Pacific / Auckland').first()).toBeVisible();
  });
});
