import { capital, type PartyLabels } from '../party-labels';

export interface CreditStatementWords {
  columns: Record<
    | 'at'
    | 'client'
    | 'email'
    | 'movement'
    | 'granted'
    | 'available'
    | 'held'
    | 'used'
    | 'expired'
    | 'balance'
    | 'session'
    | 'host'
    | 'reason',
    string
  >;
  kinds: Record<'grant' | 'hold' | 'capture' | 'release' | 'expire' | 'adjust', string>;
}

/** The statement of a term's credits as a table for a spreadsheet. */
export const creditStatement = ({ clientLabel, hostLabel }: PartyLabels): CreditStatementWords => ({
  columns: {
    at: 'Date',
    client: capital(clientLabel),
    email: 'E-mail',
    movement: 'Movement',
    granted: 'Given',
    available: 'Unused',
    held: 'Set aside',
    used: 'Used',
    expired: 'Expired',
    balance: 'Unused after it',
    session: 'Session',
    host: capital(hostLabel),
    reason: 'Reason',
  },
  kinds: {
    grant: 'Given',
    hold: 'Set aside for a session',
    capture: 'Used for a session',
    release: 'Came back',
    expire: 'Expired with the term',
    adjust: 'Corrected',
  },
});
