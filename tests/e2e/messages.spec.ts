import { expect, test } from '@playwright/test';
import { PNG } from '../harness/files';
import { startSite, type Site } from '../harness/start-site';
import { problemsOf } from './axe';
import { PANEL, signInAtPanel } from './sign-in';

const CLIENT = { name: 'Casey Quist', email: 'casey@example.org', password: 'a-long-enough-password' };
const QUESTION = 'Can you help me with a letter from the tax office?';

test.describe('messages', () => {
  let site: Site;
  test.beforeAll(async () => {
    site = await startSite();
  });
  test.afterAll(() => site.stop());

  test('a visitor asks without a script, the host answers in the panel, the client reads and both go on', async ({
    browser,
  }) => {
    const host = await site.call('aHost', { displayName: 'Anna Berg' });
    await site.call('aService', host);

    // A visitor writes from the profile; the account is made by the same form.
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const visitor = await plain.newPage();
    await visitor.goto(`${site.url}/hosts/${host.slug}`);
    await visitor.getByRole('link', { name: 'Message Anna Berg' }).click();
    await visitor.getByLabel('Your message').fill(QUESTION);
    await visitor.getByLabel('Your name').fill(CLIENT.name);
    await visitor.getByLabel('E-mail').fill(CLIENT.email);
    await visitor.getByLabel('Password').fill(CLIENT.password);
    await visitor.getByRole('button', { name: 'Send to Anna Berg' }).click();
    await expect(visitor.getByRole('heading', { level: 1, name: 'Anna Berg' })).toBeVisible();
    await expect(visitor.getByText(QUESTION)).toBeVisible();

    // The host is told by the menu, reads, and answers by keyboard, with a file.
    const panel = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await signInAtPanel(panel, site, host, `${PANEL}/messages`);
    await expect(panel.getByRole('link', { name: /Messages\s*1 unread messages/u }).first()).toBeVisible();
    await panel.getByRole('link', { name: CLIENT.name }).click();
    await expect(panel.getByText(QUESTION)).toBeVisible();
    await expect(panel.getByRole('link', { name: /unread messages/u })).toHaveCount(0);
    await panel.setInputFiles('input[type="file"]', { name: 'list.png', mimeType: 'image/png', buffer: PNG });
    await panel.getByLabel('Your message to Casey Quist').fill('Gladly. Please bring what is on this list.');
    await panel.keyboard.press('Control+Enter');
    await expect(panel.getByRole('log').getByText('Please bring what is on this list.')).toBeVisible();
    await expect(panel.getByLabel('Your message to Casey Quist')).toHaveValue('');

    // The client finds the answer, and reading it is a step of its own.
    await visitor.goto(`${site.url}/account/messages`);
    await expect(visitor.getByText('1 new message').first()).toBeVisible();
    await visitor.getByRole('link', { name: 'Anna Berg' }).click();
    await expect(visitor.getByText('Please bring what is on this list.')).toBeVisible();
    const download = visitor.waitForEvent('download');
    await visitor.locator('.file-picture').click();
    expect((await download).suggestedFilename()).toBe('list.png');
    await visitor.getByRole('button', { name: 'Mark as read' }).click();
    await expect(visitor.getByRole('button', { name: 'Mark as read' })).toHaveCount(0);
    await visitor.goto(`${site.url}/account/messages`);
    await expect(visitor.getByText('1 new message')).toHaveCount(0);

    // With a script, what is new comes by itself, and sending loads nothing.
    const lively = await (await browser.newContext({ storageState: await plain.storageState() })).newPage();
    await lively.goto(`${site.url}/account/messages`);
    await lively.getByRole('link', { name: 'Anna Berg' }).click();
    await expect(lively.getByLabel('Your message to Anna Berg')).toBeVisible();
    await lively.evaluate(() => {
      document.body.dataset.loaded = 'once';
    });
    await panel.getByLabel('Your message to Casey Quist').fill('And your last letter, please.');
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect(lively.getByText('And your last letter, please.')).toBeVisible();
    await lively.getByLabel('Your message to Anna Berg').fill('I bring both.');
    await lively.getByRole('button', { name: 'Send' }).click();
    await expect(lively.getByRole('log').getByText('I bring both.')).toBeVisible();
    await expect(lively.getByLabel('Your message to Anna Berg')).toHaveValue('');
    await expect(lively.locator('[data-unread-count]')).toBeHidden();
    await expect(panel.getByText('I bring both.')).toBeVisible();
    expect(await lively.evaluate(() => document.body.dataset.loaded)).toBe('once');

    // What cannot be sent stays, and arrives once when the connection is back.
    await lively.context().setOffline(true);
    await lively.getByLabel('Your message to Anna Berg').fill('See you on Tuesday.');
    await lively.getByRole('button', { name: 'Send' }).click();
    await expect(lively.getByText('There is no connection.')).toBeVisible();
    await lively.context().setOffline(false);
    await lively.getByRole('button', { name: 'Send' }).click();
    await expect(lively.getByRole('log').getByText('See you on Tuesday.')).toHaveCount(1);
  });

  test('a session’s page shows its host the last messages, new until they are read where they are answered', async ({
    browser,
  }) => {
    const sold = await site.call('aSession', {});
    await site.call('aConversation', sold);
    const silent = await site.call('aSession', { host: sold.host });
    const sessionPath = `${PANEL}/sessions/${sold.sessionId}`;
    const host = await (
      await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 800 } })
    ).newPage();
    await signInAtPanel(host, site, sold.host, sessionPath);
    const box = host.locator('section', {
      has: host.getByRole('heading', { name: `Messages with ${sold.client.displayName}` }),
    });
    await expect(box.getByText('Is this the right form?')).toBeVisible();
    await expect(box.getByText('form.png')).toBeVisible();
    await expect(box.getByText('1 new')).toBeVisible();
    expect(await problemsOf(host)).toEqual([]);
    await host.reload();
    await expect(box.getByText('1 new')).toBeVisible();

    // Read in the conversation itself, and back.
    await box.getByRole('link', { name: 'Open the conversation' }).click();
    await expect(host.getByLabel(`Your message to ${sold.client.displayName}`)).toBeVisible();
    await host.getByLabel(`Your message to ${sold.client.displayName}`).fill('I have signed it.');
    await host.getByRole('button', { name: 'Send' }).click();
    await expect(host.getByRole('log').getByText('I have signed it.')).toBeVisible();
    await host.goto(`${site.url}${sessionPath}`);
    await expect(box.getByText('I have signed it.')).toBeVisible();
    await expect(box.getByText('1 new')).toHaveCount(0);

    await host.goto(`${site.url}${PANEL}/sessions/${silent.sessionId}`);
    await expect(host.getByText('Nothing is written yet.', { exact: false })).toBeVisible();
    expect(await problemsOf(host)).toEqual([]);
    await host.getByRole('link', { name: `Message ${silent.client.displayName}` }).click();
    await expect(host.getByLabel(`Your message to ${silent.client.displayName}`)).toBeVisible();

    const operator = await (await browser.newContext()).newPage();
    await signInAtPanel(operator, site, await site.call('anOperator'), sessionPath);
    await expect(operator.getByText(sold.client.displayName).first()).toBeVisible();
    await expect(operator.getByRole('heading', { name: /^Messages with/u })).toHaveCount(0);
    await expect(operator.getByText('Is this the right form?')).toHaveCount(0);
  });

  test('a reported conversation reaches an operator, who reads no other', async ({ browser }) => {
    const sold = await site.call('aSession', {});
    await site.call('aConversation', sold);
    const host = await (await browser.newContext({ bypassCSP: true })).newPage();
    await signInAtPanel(host, site, sold.host, `${PANEL}/sessions/${sold.sessionId}`);
    await host.getByRole('link', { name: 'Open the conversation' }).click();
    await expect(host.getByText('Is this the right form?')).toBeVisible();
    expect(await problemsOf(host)).toEqual([]);
    await host.getByRole('button', { name: 'Show' }).click();
    await expect(host.getByRole('img', { name: 'form.png' })).toBeVisible();
    await host.getByRole('button', { name: 'Block' }).click();
    await host.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
    await expect(host.getByText(/^You have blocked/u)).toBeVisible();
    await host.getByRole('button', { name: 'Report' }).click();
    await host.getByRole('textbox', { name: 'What is wrong?' }).fill('Insults me.');
    await host.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
    await expect(host.getByText('Reported; an operator is looking at it.')).toBeVisible();

    const operator = await (await browser.newContext({ bypassCSP: true })).newPage();
    await signInAtPanel(operator, site, await site.call('anOperator'), `${PANEL}/reports`);
    await operator
      .getByRole('link', { name: `${sold.host.displayName} and ${sold.client.displayName}` })
      .click();
    await expect(operator.getByText('Insults me.')).toBeVisible();
    await expect(operator.getByText('Is this the right form?')).toBeVisible();
    expect(await problemsOf(operator)).toEqual([]);
    await operator.getByRole('button', { name: 'Resolve' }).click();
    await operator.getByRole('textbox', { name: 'What was done' }).fill('Talked to both.');
    await operator.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    await expect(operator.getByText('Talked to both.')).toBeVisible();
  });
});
