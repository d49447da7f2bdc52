import { startApp } from '../../tests/harness';
import { fillGrid } from './fill-grid';

/* The server under load, in a process of its own; told to, it changes the catalog once a second. */

const main = async (): Promise<void> => {
  const site = await startApp({
    NODE_ENV: 'production',
    PPS_ALLOW_TEST_PAYMENTS: 'true',
    PPS_HOUSEKEEPING: 'true',
  });
  await fillGrid(site);
  let changing: NodeJS.Timeout | undefined;
  const change = (): void => {
    void site.strapi.db
      .connection('pps_hosts')
      .limit(1)
      .update({ headline: `Changed ${Date.now()}` });
  };
  process.on('message', (wish) => {
    clearInterval(changing);
    if (wish === 'change') changing = setInterval(change, 1000);
  });
  const end = (): void => {
    clearInterval(changing);
    void site.close().finally(() => process.exit(0));
  };
  process.once('disconnect', end);
  process.once('SIGTERM', end);
  process.send?.({ url: site.url });
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
