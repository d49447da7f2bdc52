import { remoteCalls, type RemoteCalls } from './remote-calls';
import { startApp } from './start-app';

/* A process of its own that serves a fresh site to tests in a browser and does what they ask; ends with its parent. */

interface Call {
  id: number;
  name: keyof RemoteCalls;
  parameters: unknown[];
}
type AnyCall = (...parameters: unknown[]) => Promise<unknown>;

const main = async (): Promise<void> => {
  const wanted = JSON.parse(process.env.SITE_ENVIRONMENT ?? '{}') as Record<string, string>;
  const site = await startApp({ PPS_HOUSEKEEPING: 'true', ...wanted });
  const end = (): void => {
    void site.close().finally(() => process.exit(0));
  };
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  process.on('message', ({ id, name, parameters }: Call) => {
    (remoteCalls[name] as AnyCall)(site, ...parameters).then(
      (result) => process.send?.({ id, result }),
      (error: unknown) =>
        process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
  process.send?.({ id: 0, result: site.url });
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
