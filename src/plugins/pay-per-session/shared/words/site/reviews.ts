/** What clients say of hosts. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface ReviewsWords {
  reviews: {
    title: string;
    /** The mean as it is written in the language, such as `4.8`. */
    average: (average: string, count: number) => string;
    stars: (rating: number) => string;
    /** From one star to five. */
    ratings: readonly [string, string, string, string, string];
    answer: (host: string) => string;
    newer: string;
    older: string;
    formTitle: (host: string) => string;
    formLead: (host: string) => string;
    rating: string;
    text: string;
    textHelp: string;
    send: string;
    change: string;
    changeTitle: string;
    yours: (host: string) => string;
    hidden: (reason: string) => string;
    unfounded: string;
    signIn: (host: string) => string;
  };
}
