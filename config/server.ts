import { readEnvironment } from '../src/environment';
import '../src/restart-on-plugin-build';

export default () => {
  const env = readEnvironment();
  return {
    host: env.HOST,
    port: env.PORT,
    url: env.PUBLIC_URL,
    // The last entry of X-Forwarded-For is our proxy's; those before it are whatever the caller wrote.
    proxy: { koa: env.TRUST_PROXY, maxIpsCount: 1 },
    app: { keys: env.APP_KEYS },
    dirs: { public: env.PUBLIC_FOLDER },
  };
};
