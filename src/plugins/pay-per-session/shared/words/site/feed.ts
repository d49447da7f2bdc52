/** A client’s sessions in their own calendar. */
export interface FeedWords {
  feed: {
    title: string;
    lead: string;
    address: string;
    secret: string;
    copy: string;
    copied: string;
    subscribe: string;
    make: string;
    made: string;
    replace: string;
    replaceHelp: string;
    addToCalendar: string;
  };
}
