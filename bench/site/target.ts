/** Where the server under load is and what may be asked of it; crosses between processes as JSON. */
export interface Target {
  url: string;
  hostPage: string;
  hostGrid: string;
  coreList: string;
  /** The free starts of 31 days, of a host with 10,000 sessions. */
  slots: string;
  purchase: { path: string; form: Record<string, string>; cookie: string };
}
