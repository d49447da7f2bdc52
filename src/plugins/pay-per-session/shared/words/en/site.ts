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
  fees: {
    free: string;
    someFree: string;
    perHour: (fee: string, from: boolean) => string;
  };
  pages: {
    label: string;
    previous: string;
    next: string;
    position: (page: number, pageCount: number) => string;
  };
  home: {
    title: (host: string) => string;
    sentence: string;
    searchLabel: string;
    searchButton: string;
    searchHelp: string;
    hosts: (hosts: string) => string;
    seeAll: (hosts: string) => string;
    emptyTitle: (hosts: string) => string;
    emptySentence: string;
    howTitle: string;
    how: (host: string) => { title: string; sentence: string }[];
  };
  hosts: {
    title: (hosts: string) => string;
    description: (siteName: string) => string;
    search: string;
    language: string;
    anyLanguage: string;
    price: string;
    anyPrice: string;
    free: string;
    paid: string;
    sort: string;
    sorts: Record<'name' | 'price' | 'newest', string>;
    show: string;
    clear: string;
    count: (count: number, host: string, hosts: string) => string;
    noneTitle: string;
    noneSentence: string;
  };
  host: {
    speaks: (languages: string) => string;
    localTime: (time: string, place: string) => string;
    help: string;
    about: (name: string) => string;
    minutes: (minutes: number) => string;
    location: Record<'online' | 'in_person' | 'either', string>;
    choose: (service: string) => string;
    book: string;
    pausedTitle: (name: string) => string;
    pausedSentence: string;
    agreed: Record<'arranged' | 'requested' | 'booked', (name: string) => string>;
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
  fees: {
    free: 'Free',
    someFree: 'Free first step',
    perHour: (fee, from) => (from ? `from ${fee} / h` : `${fee} / h`),
  },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    position: (page, pageCount) => `Page ${page} of ${pageCount}`,
  },
  home: {
    title: (host) => `Find the right ${host}, and talk to them face to face`,
    sentence:
      'Choose a person, choose what you need, and meet by video through a link that is only yours. You agree the time together.',
    searchLabel: 'What do you need help with?',
    searchButton: 'Search',
    searchHelp: 'A subject, a worry, a name',
    hosts: (hosts) => `Some of our ${hosts}`,
    seeAll: (hosts) => `See all ${hosts}`,
    emptyTitle: (hosts) => `The first ${hosts} are getting ready`,
    emptySentence:
      'Nobody offers sessions here yet. Profiles appear as soon as they are complete, so please come back soon.',
    howTitle: 'How it works',
    how: (host) => [
      {
        title: `Choose your ${host}`,
        sentence:
          'Read who they are, what they help with and what it costs. Everything is said before you pay.',
      },
      {
        title: 'Pay once',
        sentence: 'Both of you get a mail with everything that was agreed, and a private link each.',
      },
      {
        title: 'Meet',
        sentence: 'Agree a day and an hour, open your link, and talk. Nobody is put out when the time is up.',
      },
    ],
  },
  hosts: {
    title: (hosts) => `Find ${hosts}`,
    description: (siteName) =>
      `Everybody who offers sessions at ${siteName}: what they help with, their languages and fees.`,
    search: 'Search',
    language: 'Language',
    anyLanguage: 'Any language',
    price: 'Price',
    anyPrice: 'Free and paid',
    free: 'Free',
    paid: 'Paid',
    sort: 'Order',
    sorts: { name: 'By name', price: 'Lowest fee first', newest: 'Newest first' },
    show: 'Show',
    clear: 'Clear all filters',
    count: (count, host, hosts) => (count === 1 ? `1 ${host}` : `${count} ${hosts}`),
    noneTitle: 'Nobody matches all of this',
    noneSentence: 'Try fewer words, another language, or look at everybody.',
  },
  host: {
    speaks: (languages) => `Speaks ${languages}`,
    localTime: (time, place) => `It is ${time} in ${place}`,
    help: 'I can help you with',
    about: (name) => `About ${name}`,
    minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    location: { online: 'By video', in_person: 'In person', either: 'By video or in person' },
    choose: (service) => `Choose ${service}`,
    book: 'Choose',
    pausedTitle: (name) => `${name} is taking a break`,
    pausedSentence:
      'No new sessions can be bought at the moment. Sessions that were already bought take place as agreed.',
    agreed: {
      arranged: (name) =>
        `${name} contacts you after you have paid, and you agree a day and an hour together.`,
      requested: (name) => `You propose a time, and ${name} answers within two days.`,
      booked: (name) => `You pick a free time from ${name}’s calendar.`,
    },
  },
};
