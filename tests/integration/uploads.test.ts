import { allowOnlyPictures } from '../../src/plugins/pay-per-session/server/src/platform/allow-only-pictures';
import { aHost, signInAsAdmin, startApp, type RunningApp, type Visitor } from '../harness';

const SETTING = 'plugin::upload.security';
const SCRIPT = '<script>fetch("/admin/users")</script>';
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what a host uploads', () => {
  let site: RunningApp;
  let host: Visitor;

  beforeAll(async () => {
    site = await startApp();
    host = await signInAsAdmin(site, await aHost(site));
  });
  afterAll(() => site.close());

  const upload = async (name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    form.append('files', new Blob([content], { type }), name);
    return (await host.ask('POST', '/upload', { form })).status;
  };

  const onlyPicturesAreTaken = async () => {
    expect(await upload('page.html', 'text/html', SCRIPT)).toBe(400);
    expect(await upload('page.html', 'image/png', SCRIPT)).toBe(400);
    expect(await upload('drawing.svg', 'image/svg+xml', DRAWING)).toBe(400);
    expect(await upload('drawing.svg', 'image/png', DRAWING)).toBe(400);
    expect(await upload('drawing.svg', 'application/octet-stream', DRAWING)).toBe(400);
    expect(await upload('portrait.png', 'image/png', new Uint8Array(PIXEL))).toBe(201);
  };

  it('is a picture: no page and no drawing with a script in it', onlyPicturesAreTaken);

  it('is a picture in an app that says nothing about uploads, too', async () => {
    site.strapi.config.set(SETTING, undefined);
    allowOnlyPictures(site.strapi);
    await onlyPicturesAreTaken();
  });

  it('is what the app allows, where the app says so', () => {
    site.strapi.config.set(SETTING, { allowedTypes: ['application/pdf'] });
    allowOnlyPictures(site.strapi);
    expect(site.strapi.config.get(SETTING)).toEqual({ allowedTypes: ['application/pdf'] });
  });
});
