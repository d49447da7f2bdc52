import type { CatalogWords } from '../../site/catalog';

export const catalog: CatalogWords = {
  home: {
    title: (host) => `Find the right ${host}, and talk to them face to face`,
    sentence:
      'Choose a person, choose what you need, and meet by video through a link that is only yours. You agree the time together.',
    searchLabel: 'What do you need help with?',
    searchButton: 'Search',
    searchHelp: 'A subject, a worry, a name',
    freeSoon: 'Free soon',
    seeFreeSoon: 'See everybody who is free within a week',
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
    anyPrice: 'Any price',
    free: 'Free',
    credits: 'Credits',
    paid: 'Paid',
    when: 'Free time',
    anyTime: 'At any time',
    withinAWeek: 'Within a week',
    sort: 'Order',
    sorts: { name: 'By name', price: 'Lowest fee first', newest: 'Newest first' },
    show: 'Show',
    clear: 'Clear all filters',
    count: (count, host, hosts) => (count === 1 ? `1 ${host}` : `${count} ${hosts}`),
    noneTitle: 'Nobody matches all of this',
    noneSentence: 'Try fewer words, another language, or look at everybody.',
    noneFreeTitle: 'Nobody who matches has a free time within a week',
    noneFreeSentence:
      'There may be somebody with a free time further ahead, or with whom you agree the time after buying.',
    lookAtAnyTime: 'Look at any time',
    timesIn: (zone) => `Times in ${zone}`,
    nextFree: 'Next free:',
    nothingSoon: 'Nothing free in the next four weeks',
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
    request: 'Request a session',
    requestOf: (service) => `Request a session: ${service}`,
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
