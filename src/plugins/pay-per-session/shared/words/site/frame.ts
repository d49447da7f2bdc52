/** Header, footer, problems, and what every list needs. A sentence with something in it is a function, so that each language orders and inflects it. */
export interface FrameWords {
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
    /** Of a window that lies on the page. */
    close: string;
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
    /** The tag of what a session credit pays for. */
    oneCredit: string;
    /** Between two ways to pay. */
    or: (one: string, other: string) => string;
    perHour: (fee: string, from: boolean) => string;
  };
  pages: {
    label: string;
    previous: string;
    next: string;
    position: (page: number, pageCount: number) => string;
  };
}
