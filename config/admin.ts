import { readEnvironment } from '../src/environment';

export default () => {
  const env = readEnvironment();
  return {
    auth: {
      secret: env.ADMIN_JWT_SECRET,
      sessions: {
        accessTokenLifespan: 30 * 60,
        maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
        idleRefreshTokenLifespan: 14 * 24 * 60 * 60,
      },
      cookie: { secure: env.PUBLIC_URL.startsWith('https:') },
    },
    apiToken: { salt: env.API_TOKEN_SALT },
    transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: env.ENCRYPTION_KEY },
    flags: { nps: false, promoteEE: false },
    watchIgnoreFiles: [
      '**/src/plugins/*/{server,admin,site,shared}/**',
      '**/.tmp/**',
      '**/tests/**',
      '**/bench/**',
      '**/docs/**',
    ],
  };
};
