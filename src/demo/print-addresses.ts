import { PANEL_ACCOUNTS, PASSWORD, SITE_ACCOUNTS, type Account } from './accounts';

const row = ({ role, email, name }: Account): string => `  ${role.padEnd(12)} ${email.padEnd(24)} ${name}`;

/** The addresses and accounts of the demo in a frame. */
export const addressesOf = (url: string): string => {
  const lines = [
    'Pay Per Session, with a demo site',
    '',
    `Public site    ${url}/`,
    `Admin panel    ${url}/admin`,
    `Mails          .tmp/mail (files any mail program opens)`,
    '',
    `Everybody's password: ${PASSWORD}`,
    '',
    'On the public site',
    ...SITE_ACCOUNTS.map(row),
    '',
    'In the admin panel',
    ...PANEL_ACCOUNTS.map(row),
    '',
    'Payments are tests: nobody is charged anything.',
    'Nora and Ingrid meet about 20 minutes after the first start.',
    'Stop: Ctrl-C.  Begin anew: npm run demo -- --reset',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 4);
  return [`┌${edge}┐`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `└${edge}┘`].join('\n');
};
