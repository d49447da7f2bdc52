import sharp from 'sharp';
import {
  aClient,
  aConversation,
  aHost,
  aSession,
  signInAsAdmin,
  signInAsClient,
  startApp,
  type Client,
  type RunningApp,
  type SoldSession,
  type Visitor,
} from '../harness';

const PROFILE = '/account/profile';
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2f6f5e' } });
const aPicture = (width = 400, height = 300): Promise<Buffer> => drawn(width, height).jpeg().toBuffer();

describe('a client’s picture', () => {
  let site: RunningApp;
  let client: Client;
  let visitor: Visitor;
  /** Somebody else: nobody sends more than twenty pictures an hour, and nobody signs in too often. */
  const begin = async () => {
    client = await aClient(site, { displayName: 'Mia Stone' });
    visitor = await signInAsClient(site, client);
  };
  beforeAll(async () => {
    site = await startApp();
    await begin();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    const none = { picture: null, picture_key: null, display_name: 'Mia Stone' };
    await site.strapi.db.connection('pps_clients').where({ id: client.clientId }).update(none);
  });

  const save = (
    picture: Uint8Array | null,
    fields: Record<string, string> = {},
    { by = visitor, type = 'image/jpeg' }: { by?: Visitor; type?: string } = {},
  ) => {
    const form = new FormData();
    const typed = { displayName: 'Mia Stone', timeZone: 'Europe/Madrid', locale: 'en', ...fields };
    for (const [field, value] of Object.entries(typed)) form.append(field, value);
    if (picture) form.append('picture', new File([new Uint8Array(picture)], 'me.jpg', { type }));
    return by.ask('POST', PROFILE, { form });
  };
  const row = () => site.strapi.db.connection('pps_clients').where({ id: client.clientId }).first();
  const url = async (): Promise<string> => {
    const { picture_key: key } = await row();
    return `/pictures/${key}`;
  };
  const bytesAt = async (path: string): Promise<Buffer> =>
    site.useCases.people.readClientPicture(site.app, path.slice('/pictures/'.length));

  it('stands in the account menu and on the account’s pages as soon as it is saved', async () => {
    const before = await visitor.get(PROFILE);
    expect(before.text).not.toContain('/pictures/');
    expect(before.text).not.toContain('Remove my picture');
    expect(await save(await aPicture())).toMatchObject({ status: 303, location: `${PROFILE}?saved` });
    const path = await url();
    const shown = await visitor.get(PROFILE);
    expect(shown.text.split(`src="${path}"`)).toHaveLength(3);
    expect(shown.text).toContain('Remove my picture');
    expect((await visitor.get('/account')).text.split(`src="${path}"`)).toHaveLength(3);
    expect((await visitor.get('/hosts')).text).toContain(`src="${path}" width="192" height="192"`);
    expect((await site.visitor().get('/hosts')).text).not.toContain('/pictures/');
  });

  it('is a small square, upright, of which nothing else is kept', async () => {
    const sent = await drawn(600, 200)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'SecretOfTheFile' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(sent).metadata()).orientation).toBe(6);
    await save(Buffer.concat([sent, Buffer.from('<script>SecretBehind</script>')]));
    const kept = await bytesAt(await url());
    const { format, width, height, exif, icc, xmp, orientation } = await sharp(kept).metadata();
    expect({ format, width, height, exif, icc, xmp, orientation }).toEqual({
      format: 'webp',
      width: 192,
      height: 192,
    });
    expect(kept.toString('latin1')).not.toMatch(/Secret|GPS|Exif/u);
    expect(kept.length).toBeLessThan(20_000);
  });

  it('is sent as what it is, and kept by the reader’s own browser alone', async () => {
    await save(await aPicture());
    const path = await url();
    expect(path).toMatch(/^\/pictures\/[\w-]{32}$/u);
    const { status, headers } = await site.visitor().get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('cache-control')).toBe('private, max-age=604800, immutable');
    expect(headers.get('vary')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
  });

  it.each(['/pictures/x', `/pictures/${'A'.repeat(32)}`, '/pictures/null', '/pictures/'])(
    'is not found by guessing: %s',
    async (path) => {
      await save(await aPicture());
      expect((await visitor.get(path)).status).toBe(404);
    },
  );

  it('gives way to the next one, at another address', async () => {
    await save(await aPicture());
    const first = await url();
    await save(await drawn(50, 80).png().toBuffer(), {}, { type: 'image/png' });
    const second = await url();
    expect(second).not.toBe(first);
    expect((await visitor.get(first)).status).toBe(404);
    expect((await visitor.get(second)).status).toBe(200);
  });

  it('stays when other things are saved, and goes when it is removed', async () => {
    await save(await aPicture());
    const path = await url();
    await visitor.submit(PROFILE, { displayName: 'Mia', timeZone: 'UTC', locale: 'en' });
    expect(await url()).toBe(path);
    await save(null, { removePicture: 'true' });
    expect(await row()).toMatchObject({ picture: null, picture_key: null, display_name: 'Mia Stone' });
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get('/account')).text).not.toContain('/pictures/');
  });

  it('that was chosen counts more than the box that removes one', async () => {
    await save(await aPicture());
    const path = await url();
    await save(await aPicture(100, 100), { removePicture: 'true' });
    expect(await row()).toMatchObject({ picture: expect.any(String) });
    expect(await url()).not.toBe(path);
  });

  describe('is no', () => {
    beforeAll(begin);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>');
    const large = async () => Buffer.concat([await aPicture(), Buffer.alloc(5 * 1024 * 1024)]);
    const broken = async () => (await drawn(300, 300).png().toBuffer()).subarray(0, 200);
    it.each<[string, () => Promise<Uint8Array>, string]>([
      ['drawing that calls itself JPEG', () => Promise.resolve(svg), 'in JPEG, PNG or WebP'],
      ['GIF', () => drawn(9, 9).gif().toBuffer(), 'in JPEG, PNG or WebP'],
      ['page', () => Promise.resolve(Buffer.from('<!doctype html>')), 'in JPEG, PNG or WebP'],
      ['empty file', () => Promise.resolve(Buffer.alloc(0)), 'in JPEG, PNG or WebP'],
      ['file of more than five megabytes', large, 'larger than 5 MB'],
      ['very wide one', () => aPicture(6001, 2), '6,000 pixels'],
      ['half a file', broken, 'cannot read this picture'],
    ])('%s, and what was typed beside it stays', async (_, bytes, sentence) => {
      await save(await aPicture());
      const before = await row();
      const refused = await save(await bytes(), { displayName: 'Mia Newname' });
      expect(refused.status).toBe(400);
      expect(refused.text).toContain(sentence);
      expect(refused.text).toContain('aria-describedby="picture-help picture-problem"');
      expect(refused.text).toContain('value="Mia Newname"');
      expect(await row()).toEqual(before);
    });
  });

  it('is asked for again where something else was wrong', async () => {
    const refused = await save(await aPicture(), { displayName: '' });
    expect([refused.status, refused.text.includes('Please choose the picture again')]).toEqual([400, true]);
    expect(await row()).toMatchObject({ picture: null, picture_key: null });
  });

  it('is taken from who is signed in, by a form of our own', async () => {
    const stranger = await save(await aPicture(), {}, { by: site.visitor() });
    expect(stranger).toMatchObject({ status: 303, location: '/sign-in?next=%2Faccount%2Fprofile' });
    const form = new FormData();
    form.append('displayName', 'Mia');
    form.append('timeZone', 'UTC');
    form.append('picture', new File([new Uint8Array(await aPicture())], 'a.jpg', { type: 'image/jpeg' }));
    const foreign = await visitor.ask('POST', PROFILE, { form, headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect(await row()).toMatchObject({ picture: null });
  });

  it('is taken twenty times an hour', async () => {
    await begin();
    const small = await aPicture(10, 10);
    const answers = [];
    for (let count = 0; count < 21; count += 1) answers.push((await save(small)).status);
    expect(answers.filter((status) => status === 303)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
    expect((await save(null, { displayName: 'Mia Later' })).status).toBe(303);
  });

  it('is not shown of an account that is blocked, and is forgotten with one that is gone', async () => {
    await begin();
    await save(await aPicture());
    const path = await url();
    const accounts = () => site.strapi.db.connection('up_users').where({ id: client.userId });
    await accounts().update({ blocked: true });
    expect((await site.visitor().get(path)).status).toBe(404);
    await accounts().update({ blocked: false });
    await site.useCases.people.forgetPictures(site.app);
    expect((await site.visitor().get(path)).status).toBe(200);
    await site.strapi.db.query('plugin::users-permissions.user').delete({ where: { id: client.userId } });
    expect((await site.visitor().get(path)).status).toBe(404);
    await site.useCases.people.forgetPictures(site.app);
    expect(await row()).toMatchObject({ picture: null, picture_key: null, display_name: 'Mia Stone' });
  });

  describe('has an address that', () => {
    let sold: SoldSession;
    let path: string;
    beforeAll(async () => {
      await begin();
      sold = await aSession(site, { client, startsInMinutes: 10 });
    });
    beforeEach(async () => {
      await save(await aPicture());
      path = await url();
    });

    it('hosts are told who have a session with the client, and who write with them', async () => {
      const host = await signInAsAdmin(site, sold.host);
      const { conversationId } = await aConversation(site, sold);
      const places = [
        '/sessions?tab=coming',
        `/sessions/${sold.sessionId}`,
        '/conversations',
        `/conversations/${conversationId}`,
        `/session-conversations/${sold.sessionId}`,
      ];
      for (const place of places)
        expect([place, (await host.get(`/pay-per-session${place}`)).text.includes(`"${path}"`)]).toEqual([
          place,
          true,
        ]);
      const other = await signInAsAdmin(site, await aHost(site));
      for (const place of places)
        expect([place, (await other.get(`/pay-per-session${place}`)).text.includes('/pictures/')]).toEqual([
          place,
          false,
        ]);
    });

    it('the two find in their room, each that of the other', async () => {
      const roomOf = async (link: string) =>
        (await site.visitor().get(`${new URL(link).pathname}/room`)).text;
      expect(await roomOf(sold.links.host)).toContain(`<img class="disc" src="${path}"`);
      expect(await roomOf(sold.links.client)).not.toContain(path);
    });

    it('no visitor finds on a page for everybody', async () => {
      const stranger = site.visitor();
      for (const page of ['/', '/hosts', `/hosts/${sold.host.slug}`])
        expect((await stranger.get(page)).text).not.toContain('/pictures/');
    });
  });

  it('and its address are there together or not at all, says the database', async () => {
    const { clientId } = await aClient(site);
    const clients = () => site.strapi.db.connection('pps_clients').where({ id: clientId });
    expect(await clients().select('picture', 'picture_key')).toEqual([{ picture: null, picture_key: null }]);
    for (const wrong of [
      { picture: 'AAAA' },
      { picture_key: 'a'.repeat(32) },
      { picture: 'A'.repeat(200_001), picture_key: 'b'.repeat(32) },
    ])
      await expect(clients().update(wrong)).rejects.toThrow('pps_clients_picture');
    expect(await clients().select('picture', 'picture_key')).toEqual([{ picture: null, picture_key: null }]);
  });
});
