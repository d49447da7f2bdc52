import { readEnvironmentOnce } from '../src/environment';

export default () => {
  const env = readEnvironmentOnce();
  return {
    host: env.HOST,
    port: env.PORT,
    url: env.PUBLIC_URL,
    proxy: { koa: env.TRUST_PROXY },
    app: { keys: env.APP_KEYS },
    dirs: { public: env.PUBLIC_FOLDER },
  };
};
