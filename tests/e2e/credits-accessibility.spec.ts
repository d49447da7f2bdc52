import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startSite, type Site } from '../harness/start-site';
import { problemsInLooks, problemsOf, type Look } from './axe';
import { PANEL, signInAtPanel } from './sign-in';

const LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
];

/** What stands over the pages of institutions, programs and credits: axe looks at it while it is open. */
test.describe('the pages of institutions and credits have nothing axe objects to', () => {
  test.use({ bypassCSP: true, locale: 'en-GB' });
  let site: Site;
  let found: Record<string, string[]>;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.beforeEach(() => {
    test.setTimeout(240_000);
    found = {};
  });
  test.afterEach(() => {
    const objected = Object.entries(found).filter(([, problems]) => problems.length > 0);
    expect(Object.fromEntries(objected)).toEqual({});
  });
  test.afterAll(() => site.stop());

  const go = async (page: Page, path: string): Promise<void> => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.url}${PANEL}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
  /** Looks at what a button opens, and closes it again. */
  const lookAt = async (page: Page, name: string, role: 'dialog' | 'alertdialog' = 'dialog') => {
    await press(page, name);
    await expect(page.getByRole(role)).toBeVisible();
    found[name] = await problemsInLooks(page, LOOKS);
    await page.keyboard.press('Escape');
    await expect(page.getByRole(role)).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  /** Sends a list as the panel does, and hands back the allocation it begins. */
  const sendList = async (context: BrowserContext, termId: number, rows: readonly string[]) => {
    const token = (await context.cookies()).find(({ name }) => name === 'jwtToken')?.value ?? '';
    const headers = { Authorization: `Bearer ${token}` };
    const buffer = Buffer.from(['email,credits', ...rows].join('\n'));
    const answer = await context.request.post(`${site.url}/pay-per-session/credit-lists`, {
      headers,
      multipart: {
        termId: String(termId),
        importKey: rows.join(),
        list: { name: 'list.csv', mimeType: 'text/csv', buffer },
      },
    });
    expect(answer.status()).toBe(200);
    const { id } = ((await answer.json()) as { data: { id: number } }).data;
    const apply = async (): Promise<void> => {
      const applied = await context.request.post(
        `${site.url}/pay-per-session/credit-runs/${id}/application`,
        { headers, data: {} },
      );
      expect(applied.status()).toBe(200);
    };
    return { id, apply };
  };

  test('in the dialogs of an institution, its terms, programs and members', async ({ page }) => {
    const institution = await site.call('institutionWith', { name: 'Linden University' });
    await site.call('termOf', institution, { name: 'Autumn', startsOn: '2026-09-01', endsOn: '2026-12-20' });
    const programId = await site.call('programWith', { name: 'Thesis', institutionId: institution.id });
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/institutions`);
    await lookAt(page, 'New institution');
    await go(page, `institutions/${institution.id}`);
    await lookAt(page, 'Edit');
    await lookAt(page, 'Disable', 'alertdialog');
    await lookAt(page, 'Remove Autumn', 'alertdialog');
    await press(page, 'New term');
    await page.getByLabel(/^First day/u).fill('2026-12-20');
    await page.getByLabel(/^Last day/u).fill('2027-02-01');
    await expect(page.getByText('These dates overlap Autumn')).toBeVisible();
    found['a term that overlaps'] = await problemsInLooks(page, LOOKS);

    await go(page, 'programs');
    await lookAt(page, 'New program');
    // The rest of the page is hidden from everybody while a menu is open.
    await press(page, 'More for Thesis');
    await expect(page.getByRole('menu')).toBeVisible();
    found['the menu of a program'] = await problemsOf(page, '[role="menu"]');
    await go(page, 'programs?search=nothing');
    await expect(page.getByText('No program fits this search.')).toBeVisible();
    found['no program found'] = await problemsInLooks(page, LOOKS);
    await go(page, `programs/${programId}/members`);
    await lookAt(page, 'Invite');
  });

  test('in a list with mistakes, in waiting credits, and in the dialogs that correct and take back', async ({
    page,
    context,
  }) => {
    const institutionId = await site.call('anInstitution', { name: 'Fjord University' });
    const { termId } = await site.call('aTerm', institutionId);
    const mia = await site.call('aClient', { displayName: 'Mia Lange' });
    const allocationId = await site.call('hasCredits', mia, { termId, credits: 4 });
    await signInAtPanel(page, site, await site.call('anOperator'), `${PANEL}/credits/give?way=file`);
    await press(page, 'See what would happen');
    await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
    found['a form that lacks something'] = await problemsInLooks(page, LOOKS);

    const wrong = await sendList(context, termId, ['nobody,2', `${mia.email},-1`, 'ada@home.example,1']);
    await go(page, `credits/runs/${wrong.id}`);
    await expect(page.getByText('“nobody” is no e-mail address.')).toBeVisible();
    found['a list with mistakes'] = await problemsInLooks(page, LOOKS);
    const right = await sendList(context, termId, ['ada@home.example,1']);
    await go(page, `credits/runs/${right.id}`);
    await lookAt(page, 'Give 1 credit to 1 person');
    await right.apply();
    await go(page, `credits/runs/${right.id}`);
    await expect(page.getByText('The one line is done.')).toBeVisible();
    found['a list that is done'] = await problemsInLooks(page, LOOKS);
    await go(page, 'credits?tab=waiting');
    await lookAt(page, 'Take back: ada@home.example');
    await go(page, `credits/${allocationId}`);
    await lookAt(page, 'Correct the credits');
    await lookAt(page, 'Take back what is unused');
  });
});
