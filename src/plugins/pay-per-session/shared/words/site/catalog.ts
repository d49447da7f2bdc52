/** Hosts and what they offer. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface CatalogWords {
  home: {
    title: (host: string) => string;
    sentence: string;
    searchLabel: string;
    searchButton: string;
    searchHelp: string;
    freeSoon: string;
    seeFreeSoon: string;
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
    credits: string;
    paid: string;
    when: string;
    anyTime: string;
    withinAWeek: string;
    sort: string;
    sorts: Record<'name' | 'price' | 'newest', string>;
    show: string;
    clear: string;
    count: (count: number, host: string, hosts: string) => string;
    noneTitle: string;
    noneSentence: string;
    noneFreeTitle: string;
    noneFreeSentence: string;
    lookAtAnyTime: string;
    timesIn: (zone: string) => string;
    nextFree: string;
    nothingSoon: string;
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
    request: string;
    requestOf: (service: string) => string;
    pausedTitle: (name: string) => string;
    pausedSentence: string;
    agreed: Record<'arranged' | 'requested' | 'booked', (name: string) => string>;
  };
}
