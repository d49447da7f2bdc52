/** Who is at work in the admin panel, and what its pages need to know of the site. */
export interface PanelView {
  operator: boolean;
  /** The signed-in person's own host row; null for who only operates. */
  hostId: number | null;
  siteName: string;
  /** ISO 4217; new services are priced in it. */
  currency: string;
  /** IANA zone of the site. */
  timeZone: string;
  /** How long before its start a session can be cancelled. */
  noticeHours: number;
  hostLabel: string;
  hostsLabel: string;
  clientLabel: string;
  clientsLabel: string;
  publicUrl: string;
}

/** As many of each kind stand under *Needs action*; a link leads to all of them. */
export const SHOWN_PER_NEED = 10;
