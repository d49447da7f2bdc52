import type { JSX } from 'preact';
import type { StatementLine } from '../../../../server/src/wallet';
import { dayText } from '../../format/times';
import type { PageRequest } from '../../routing/page';
import { movedText, whatText } from './statement-words';

interface StatementTableProps {
  request: PageRequest;
  /** Of one term, newest first. */
  lines: readonly StatementLine[];
  /** The reader's IANA zone. */
  zone: string;
  labelledBy: string;
}

const What = ({
  request,
  line,
  zone,
}: {
  request: PageRequest;
  line: StatementLine;
  zone: string;
}): JSX.Element => {
  const { words, app } = request;
  const { session, reason } = line;
  return (
    <>
      {whatText(words, line)}
      {session && (
        <>
          <br />
          <a class="small" href={`/account/sessions/${session.id}`}>
            {words.credits.session(session.serviceName, session.hostName)}
          </a>
          {session.startsAt !== null && (
            <span class="small soft">
              {' '}
              · {dayText(words.dateLocale, session.startsAt, zone, app.clock.now())}
            </span>
          )}
        </>
      )}
      {reason !== null && reason !== '' && (
        <>
          <br />
          <span class="small soft">{words.credits.reason(reason)}</span>
        </>
      )}
    </>
  );
};

/** The movements of one term's credits, as a bank shows them. */
export const StatementTable = ({ request, lines, zone, labelledBy }: StatementTableProps): JSX.Element => {
  const { words, app } = request;
  const { columns } = words.credits;
  return (
    <table class="statement" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col" class="amount">
            {columns.in}
          </th>
          <th scope="col" class="amount">
            {columns.out}
          </th>
          <th scope="col" class="amount">
            {columns.balance}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { came, went } = movedText(line);
          return (
            <tr key={line.id ?? `ended ${line.termId}`}>
              <td class="figures">
                <time dateTime={new Date(line.at).toISOString()}>
                  {dayText(words.dateLocale, line.at, zone, app.clock.now())}
                </time>
              </td>
              <td>
                <What request={request} line={line} zone={zone} />
              </td>
              <td class="figures amount">{came}</td>
              <td class="figures amount">{went === '' ? '' : `−${went}`}</td>
              <td class="figures amount">{line.balance}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
