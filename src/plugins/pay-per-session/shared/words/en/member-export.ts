import type { WayIn } from '../../contracts/membership';

export interface MemberExportWords {
  columns: Record<'name' | 'email' | 'via' | 'joined' | 'left', string>;
  via: Record<WayIn, string>;
}

/** A list of a program's members as a table for a spreadsheet. */
export const memberExport: MemberExportWords = {
  columns: { name: 'Name', email: 'E-mail', via: 'Joined by', joined: 'Joined (UTC)', left: 'Left (UTC)' },
  via: {
    open: 'open to everybody',
    domain: 'e-mail domain',
    invitation: 'invitation',
    operator: 'an operator',
  },
};
