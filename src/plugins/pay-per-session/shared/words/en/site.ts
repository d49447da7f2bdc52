/*
 * What the public site says. A sentence with something in it is a function, so that each language
 * may order and inflect as it must.
 */
export interface SiteWords {
  direction: 'ltr' | 'rtl';
  /** For Intl: dates and times, and money. */
  dateLocale: string;
  moneyLocale: string;
  layout: {
    skipToContent: string;
    mainMenu: string;
    footerMenu: string;
    accountMenu: string;
    findHost: (hosts: string) => string;
    forHosts: (hosts: string) => string;
    signIn: string;
    signOut: string;
    account: string;
    sessions: string;
    profile: string;
  };
  errors: {
    title: Record<'notFound' | 'refused' | 'unforeseen' | 'method', string>;
    wrongMethod: string;
    toStart: string;
    toHosts: (hosts: string) => string;
    signInInstead: string;
  };
}

export const site: SiteWords = {
  direction: 'ltr',
  dateLocale: 'en-GB',
  moneyLocale: 'en-US',
  layout: {
    skipToContent: 'Skip to the content',
    mainMenu: 'Main menu',
    footerMenu: 'More',
    accountMenu: 'account menu',
    findHost: (hosts) => `Find ${hosts}`,
    forHosts: (hosts) => `For ${hosts}`,
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Your account',
    sessions: 'Your sessions',
    profile: 'Your details',
  },
  errors: {
    title: {
      notFound: 'We could not find this page',
      refused: 'That did not work',
      unforeseen: 'Something went wrong on our side',
      method: 'This page cannot be used that way',
    },
    wrongMethod: 'Nothing was changed. Please go back, load the page again and repeat.',
    toStart: 'To the start page',
    toHosts: (hosts) => `See all ${hosts}`,
    signInInstead: 'Sign in',
  },
};
