import {
  aHost,
  anOperator,
  aService,
  aSuperAdmin,
  onPostgres,
  signInAsAdmin,
  startApp,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';

const SERVICE = 'plugin::pay-per-session.service';
const CONTENT_MANAGER = `/content-manager/collection-types/${SERVICE}`;
const REFUSED = /cannot be deleted/u;

/** Everything that could make a service disappear; each is tried, and each has to leave it where it is. */
describe('a service is never deleted', () => {
  let site: RunningApp;
  let admin: Visitor;
  let service: Service;
  let documentId: string;

  beforeAll(async () => {
    site = await startApp();
    admin = await signInAsAdmin(site, await aSuperAdmin(site));
    service = await aService(site, await aHost(site));
    const row = (await site.strapi.db.query(SERVICE).findOne({ where: { id: service.serviceId } })) as {
      documentId: string;
    };
    documentId = row.documentId;
  });
  afterEach(async () => {
    expect(await site.strapi.db.query(SERVICE).count({ where: { id: service.serviceId } })).toBe(1);
  });
  afterAll(() => site.close());

  it('through the pages of the plugin: there is no such route, for operators either', async () => {
    const operator = await signInAsAdmin(site, await anOperator(site));
    for (const person of [admin, operator]) {
      const answer = await person.ask('DELETE', `/pay-per-session/services/${service.serviceId}`);
      expect([404, 405]).toContain(answer.status);
    }
  });

  it('through the content manager: it does not manage services, not even for a super admin', async () => {
    const answer = await admin.ask('DELETE', `${CONTENT_MANAGER}/${documentId}`);
    expect(answer.status).toBe(403);
  });

  it('through the content manager, several at once', async () => {
    const answer = await admin.post(`${CONTENT_MANAGER}/actions/bulkDelete`, { documentIds: [documentId] });
    expect(answer.status).toBe(403);
  });

  it('through the content API', async () => {
    for (const path of ['/api/services', '/api/pay-per-session/services']) {
      for (const id of [documentId, String(service.serviceId)]) {
        const answer = await admin.ask('DELETE', `${path}/${id}`);
        expect([401, 403, 404, 405]).toContain(answer.status);
      }
    }
  });

  it('by code: documents, and the query engine', async () => {
    await expect(site.strapi.documents(SERVICE).delete({ documentId })).rejects.toThrow(REFUSED);
    const query = site.strapi.db.query(SERVICE);
    await expect(query.delete({ where: { id: service.serviceId } })).rejects.toThrow(REFUSED);
    await expect(query.deleteMany({ where: { id: service.serviceId } })).rejects.toThrow(REFUSED);
    await expect(query.deleteMany({})).rejects.toThrow(REFUSED);
  });

  it('by SQL: the database itself refuses', async () => {
    const knex = site.strapi.db.connection;
    const refused = { message: expect.stringContaining('SERVICE_CANNOT_BE_DELETED') as string };
    const byId = knex('pps_services').where({ id: service.serviceId });
    await expect(byId.delete()).rejects.toMatchObject(refused);
    await expect(knex.raw('DELETE FROM pps_services')).rejects.toMatchObject(refused);
    if (onPostgres()) await expect(knex.raw('TRUNCATE pps_services')).rejects.toMatchObject(refused);
  });
});
