import { capital, type PartyLabels } from '../party-labels';
import type { SessionType } from '../../contracts/session';
import type { SessionStatus } from '../../session-status';

export interface SessionExportWords {
  columns: Record<
    | 'reference'
    | 'status'
    | 'type'
    | 'service'
    | 'client'
    | 'host'
    | 'start'
    | 'end'
    | 'timeZone'
    | 'minutes'
    | 'price'
    | 'currency'
    | 'bought',
    string
  >;
  status: Record<SessionStatus, string>;
  type: Record<SessionType, string>;
}

/** A list of sessions as a table for a spreadsheet. */
export const sessionExport = ({ clientLabel, hostLabel }: PartyLabels): SessionExportWords => ({
  columns: {
    reference: 'Reference',
    status: 'Status',
    type: 'Type',
    service: 'Service',
    client: capital(clientLabel),
    host: capital(hostLabel),
    start: 'Start',
    end: 'End',
    timeZone: 'Time zone',
    minutes: 'Minutes',
    price: 'Price',
    currency: 'Currency',
    bought: 'Bought (UTC)',
  },
  status: {
    held: 'In checkout',
    requested: 'Requested',
    unscheduled: 'Without a date',
    scheduled: 'Scheduled',
    delivered: 'Delivered',
    client_absent: `${capital(clientLabel)} absent`,
    host_absent: `${capital(hostLabel)} absent`,
    disputed: 'Disputed',
    cancelled: 'Cancelled',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    expired: 'Expired',
  },
  type: { introductory: 'Introductory', paid: 'Paid', credits: 'Session credits', free: 'Free' },
});
