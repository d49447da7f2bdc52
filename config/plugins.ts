import { readEnvironment } from '../src/environment';
import { mailTransport } from '../src/mail-transport';

export default () => {
  const env = readEnvironment();
  return {
    'users-permissions': {
      config: {
        jwtSecret: env.JWT_SECRET,
        jwtManagement: 'refresh',
        sessions: {
          accessTokenLifespan: 10 * 60,
          maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
          // The site's pages check this token and do not rotate it, so idle and longest life are the same.
          idleRefreshTokenLifespan: 30 * 24 * 60 * 60,
          httpOnly: true,
          cookie: { sameSite: 'lax', path: '/', secure: env.PUBLIC_URL.startsWith('https:') },
        },
      },
    },
    upload: {
      config: {
        sizeLimit: 10 * 1024 * 1024,
        // Pictures only: a page or script in /uploads would run on the panel's own origin.
        security: { allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] },
      },
    },
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: mailTransport(env),
        settings: { defaultFrom: env.MAIL_FROM, defaultReplyTo: env.MAIL_REPLY_TO ?? env.MAIL_FROM },
      },
    },
    // Below users-permissions: plugins boot in this order, and ours needs its roles.
    'pay-per-session': {
      enabled: true,
      config: {
        publicUrl: env.PUBLIC_URL,
        linkSecret: env.PPS_LINK_SECRET,
        paymentProvider: env.PPS_PAYMENT_PROVIDER,
        allowTestPayments: env.PPS_ALLOW_TEST_PAYMENTS,
        iceServers: env.PPS_ICE_SERVERS,
        purchasesPerHour: env.PPS_PURCHASES_PER_HOUR,
        trustProxy: env.TRUST_PROXY,
        allowPrivateCalendars: env.PPS_ALLOW_PRIVATE_CALENDARS,
        housekeeping: env.PPS_HOUSEKEEPING,
      },
    },
  };
};
