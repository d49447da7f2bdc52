import type { FrameWords } from '../../site/frame';

export const frame: FrameWords = {
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
    close: 'Close',
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
  fees: {
    free: 'Free',
    oneCredit: '1 Credit',
    or: (one, other) => `${one} or ${other}`,
    perHour: (fee, from) => (from ? `from ${fee} / h` : `${fee} / h`),
  },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    position: (page, pageCount) => `Page ${page} of ${pageCount}`,
  },
};
