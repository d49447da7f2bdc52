import {
  aClient,
  aHost,
  anOperator,
  aSession,
  brokenInvariants,
  deliver,
  signInAsAdmin,
  signInAsClient,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Visitor,
} from '../harness';
import type { ReviewPage, ReviewView } from '../../src/plugins/pay-per-session/shared/contracts/review';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';

interface Answer {
  data: ReviewView | null;
  error?: { details: { code: string } };
}

describe('reviews', () => {
  let site: RunningApp;
  let host: Host;
  let panel: Visitor;
  let operator: Visitor;

  beforeAll(async () => {
    site = await startApp();
    host = await aHost(site, { displayName: 'Anna Berg' });
    panel = await signInAsAdmin(site, host);
    operator = await signInAsAdmin(site, await anOperator(site));
  });
  afterAll(() => site.close());

  /** A session of the client's with Anna, delivered unless `open`. */
  const session = async (client: Client, { open = false } = {}): Promise<SessionId> => {
    const sold = await aSession(site, { host, client });
    if (!open) await deliver(site, sold);
    return sold.sessionId;
  };
  const profile = async (query = ''): Promise<string> =>
    (await site.visitor().get(`/hosts/${host.slug}${query}`)).text;
  const write = (client: Client, id: SessionId, rating = 5, text = 'She listened.') =>
    site.useCases.reviews.writeReview(site.app, client.clientId, id, { rating, text });
  const step = async (visitor: Visitor, id: number, name: string, body: object) => {
    const { status, json } = await visitor.post(`/pay-per-session/reviews/${id}/${name}`, body);
    return { status, body: json as Answer };
  };

  it('are written on the page of a delivered session and stand on the profile at once', async () => {
    const client = await aClient(site, { displayName: 'Nora Lindqvist' });
    const id = await session(client);
    const visitor = await signInAsClient(site, client);
    expect((await visitor.get(`/account/sessions/${id}`)).text).toContain('How was it with Anna Berg?');
    const empty = await visitor.submit(`/account/sessions/${id}/review`, { rating: '', text: 'Very kind.' });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('Please choose one to five stars.');
    expect(empty.text).toContain('Very kind.');
    const sent = await visitor.submit(`/account/sessions/${id}/review`, { rating: '4', text: 'Very kind.' });
    expect({ status: sent.status, location: sent.location }).toEqual({
      status: 303,
      location: `/account/sessions/${id}#review`,
    });
    const text = await profile();
    expect(text).toContain('Very kind.');
    expect(text).toContain('Nora L.');
    expect(text).not.toContain('Lindqvist');
    expect(text).toContain('4.0 of 5, from one review');
    expect((await site.visitor().get('/hosts')).text).toContain('4.0 of 5, from one review');
  });

  it('need a delivered session with the host, and are nobody else’s to write', async () => {
    const client = await aClient(site);
    const id = await session(client, { open: true });
    await expect(write(client, id)).rejects.toMatchObject({ code: 'NOT_DELIVERED' });
    const stranger = await aClient(site);
    await expect(write(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const visitor = await signInAsClient(site, client);
    expect((await visitor.get(`/account/sessions/${id}`)).text).not.toContain('How was it');
  });

  it('are one per client and host, from twenty tabs and several sessions', async () => {
    const client = await aClient(site);
    const [first, second] = [await session(client), await session(client)];
    await Promise.all(
      Array.from({ length: 20 }, (_, tab) => write(client, tab % 2 === 0 ? first : second, 3, `Tab ${tab}`)),
    );
    const rows = await site.strapi.db.connection('pps_reviews').where({ client_id: client.clientId });
    expect(rows).toHaveLength(1);
  });

  it('are changed by their author until the host has answered', async () => {
    const client = await aClient(site);
    const id = await session(client);
    const { id: reviewId } = await write(client, id, 2, 'Too short.');
    const changed = await write(client, id, 4, 'Better the second time.');
    expect(changed).toMatchObject({ id: reviewId, rating: 4, revision: 1 });
    const stale = await step(panel, reviewId, 'answer', { answer: 'Thank you.', revision: 0 });
    expect(stale).toMatchObject({ status: 409, body: { error: { details: { code: 'STALE_REVIEW' } } } });
    expect((await step(panel, reviewId, 'answer', { answer: 'Thank you.', revision: 1 })).status).toBe(200);
    await expect(write(client, id, 1, 'Worse.')).rejects.toMatchObject({ code: 'REVIEW_ANSWERED' });
    await expect(write(client, id, 4, 'Better the second time.')).resolves.toMatchObject({
      answer: 'Thank you.',
    });
    expect(await profile()).toContain('Anna Berg answers');
  });

  it('leave the site when their session turns out not to have taken place, and come back if one has', async () => {
    const { disputeSession, settleDispute, showSession, undoStep } = site.useCases.sessions;
    const client = await aClient(site);
    const id = await session(client);
    const text = 'Nobody came, in truth.';
    await write(client, id, 1, text);
    const asClient = { kind: 'client', clientId: client.clientId } as const;
    const asOperator = { kind: 'operator', adminUserId: (await anOperator(site)).id } as const;
    const { revision } = await showSession(site.app, asClient, id);
    const disputed = await disputeSession(site.app, asClient, id, { reason: 'I waited.', revision });
    expect(await profile()).toContain(text);
    const settle = (from: number) =>
      settleDispute(site.app, asOperator, id, { outcome: 'cancelled', reason: 'Seen.', revision: from });
    const settled = await settle(disputed.revision);
    expect(await profile()).not.toContain(text);
    const visitor = await signInAsClient(site, client);
    expect((await visitor.get(`/account/sessions/${id}`)).text).toContain('This review is off the site');
    await expect(write(client, id, 2, 'Something else')).rejects.toMatchObject({ code: 'NOT_DELIVERED' });
    const hidden = (await panel.get('/pay-per-session/reviews?state=hidden')).json as { data: ReviewPage };
    expect(hidden.data.items).toContainEqual(
      expect.objectContaining({ text, unfounded: true, hidden: null }),
    );
    const back = await undoStep(site.app, asOperator, id, { revision: settled.revision });
    expect(await profile()).toContain(text);
    await settle(back.revision);
    expect(await profile()).not.toContain(text);
    expect(await brokenInvariants(site)).toEqual([]);
    await session(client);
    expect(await profile()).toContain(text);
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('stay where another session of the two has taken place', async () => {
    const { markOutcome, showSession, undoStep } = site.useCases.sessions;
    const client = await aClient(site);
    await session(client);
    const second = await session(client, { open: true });
    const text = 'Twice, and good both times.';
    const asHost = { kind: 'host', hostId: host.hostId } as const;
    const { revision } = await showSession(site.app, asHost, second);
    const marked = await markOutcome(site.app, asHost, second, { outcome: 'delivered', note: '', revision });
    await write(client, second, 5, text);
    await undoStep(site.app, asHost, second, { revision: marked.revision });
    expect(await profile()).toContain(text);
    expect(await brokenInvariants(site)).toEqual([]);
    const only = await aClient(site);
    const sold = await aSession(site, { host, client: only });
    const shown = await showSession(site.app, asHost, sold.sessionId);
    const again = await markOutcome(site.app, asHost, sold.sessionId, {
      outcome: 'delivered',
      note: '',
      revision: shown.revision,
    });
    await write(only, sold.sessionId, 5, 'Written within the minute.');
    await undoStep(site.app, asHost, sold.sessionId, { revision: again.revision });
    expect(await profile()).not.toContain('Written within the minute.');
    expect(await brokenInvariants(site)).toEqual([]);
    await session(only);
    expect(await profile()).toContain('Written within the minute.');
    expect(await brokenInvariants(site)).toEqual([]);
  });

  it('are hidden by an operator with a reason its people read, and shown again', async () => {
    const client = await aClient(site);
    const sessionId = await session(client);
    const { id } = await write(client, sessionId, 1, 'Insulting words');
    expect(await profile()).toContain('Insulting words');
    expect((await step(operator, id, 'hide', { reason: '', revision: 0 })).status).toBe(400);
    expect((await step(operator, id, 'hide', { reason: 'Insults', revision: 0 })).status).toBe(200);
    expect(await profile()).not.toContain('Insulting words');
    const own = await (await signInAsClient(site, client)).get(`/account/sessions/${sessionId}`);
    expect(own.text).toContain('An operator has hidden this review from the site: Insults');
    const { json } = await panel.get('/pay-per-session/reviews?state=hidden');
    expect((json as { data: ReviewPage }).data.items).toMatchObject([{ id, hidden: { reason: 'Insults' } }]);
    expect((await step(operator, id, 'show', { revision: 1 })).status).toBe(200);
    expect(await profile()).toContain('Insulting words');
  });

  it('are read page by page, and carry the author’s name as it is now', async () => {
    const client = await aClient(site, { displayName: 'Old Name' });
    const id = await session(client);
    await write(client, id, 5, 'Named anew');
    expect(await profile()).toContain('Old N.');
    await site.strapi.db
      .connection('pps_clients')
      .where({ id: client.clientId })
      .update({ display_name: 'New Name' });
    expect(await profile()).toContain('New N.');
    expect(await profile('?reviews=zero')).toContain('Named anew');
    expect(await profile('?reviews=999')).toContain('Named anew');
  });
});
