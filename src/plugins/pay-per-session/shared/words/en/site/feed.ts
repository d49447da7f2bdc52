import type { FeedWords } from '../../site/feed';

export const feed: FeedWords = {
  feed: {
    title: 'Your sessions in your own calendar',
    lead: 'A private address that your calendar (Google, Apple, Outlook and others) subscribes to. It then shows every session, also when one is moved or cancelled.',
    address: 'Your calendar’s address',
    secret: 'Whoever has this address sees when you meet whom. Please keep it to yourself.',
    copy: 'Copy',
    copied: 'Copied',
    subscribe: 'Subscribe in your calendar',
    make: 'Make a private address',
    made: 'This is your new address. Please enter it in your calendar.',
    replace: 'Make a new address',
    replaceHelp:
      'If somebody else has got hold of the address, make a new one. The old one stops working at once.',
    addToCalendar: 'Add to your calendar',
  },
};
