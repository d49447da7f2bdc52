import type { JSX } from 'preact';
import { rowId } from '../../../../shared/contracts/fields';
import { database } from '../../../../server/src/platform/database';
import {
  readStatement,
  readWallet,
  type Statement,
  type StatementLine,
  type Wallet,
} from '../../../../server/src/wallet';
import { EmptyState } from '../../components/empty-state';
import type { Page, PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { CreditTerms } from './credit-terms';
import { StatementTable } from './statement-table';

interface CreditsProps {
  request: PageRequest;
  /** The reader's own. */
  purse: Wallet;
  statement: Statement;
  /** The reader's IANA zone. */
  zone: string;
}

/** The lines by term, in the order in which the terms appear. */
const byTerm = (lines: readonly StatementLine[]): StatementLine[][] => {
  const terms = new Map<number, StatementLine[]>();
  for (const line of lines) terms.set(line.termId, [...(terms.get(line.termId) ?? []), line]);
  return [...terms.values()];
};

const Movements = ({ request, statement, zone }: CreditsProps): JSX.Element => {
  const { words } = request;
  return (
    <>
      {byTerm(statement.lines).map((lines) => {
        const [line] = lines;
        if (!line) return null;
        const id = `term-${line.termId}`;
        return (
          <section key={id} class="stack-s" aria-labelledby={id}>
            <h2 id={id} class="group-title">
              {words.credits.term(line.term, line.institution)}
            </h2>
            <StatementTable request={request} lines={lines} zone={zone} labelledBy={id} />
          </section>
        );
      })}
      {statement.next !== null && (
        <p>
          <a class="button quiet" href={`/account/credits?before=${statement.next}`}>
            {words.credits.older}
          </a>
        </p>
      )}
    </>
  );
};

const Credits = (props: CreditsProps): JSX.Element => {
  const { request, purse, statement } = props;
  const { words } = request;
  const empty = statement.lines.length === 0 && !request.query.has('before');
  return (
    <div class="width account stack credits-page">
      <header class="stack-s">
        <h1>{words.credits.statementTitle}</h1>
        {!empty && <p class="lead">{words.credits.statementLead}</p>}
      </header>
      {purse.terms.length > 0 && <CreditTerms request={request} terms={purse.terms} level={2} />}
      {empty ? (
        <EmptyState title={words.credits.emptyTitle} sentence={words.credits.emptySentence}>
          <a class="button" href="/programs">
            {words.credits.toPrograms}
          </a>
        </EmptyState>
      ) : (
        <>
          <Movements {...props} />
          <p class="actions not-printed">
            <a class="button quiet" href="/account/credits/statement.csv">
              {words.credits.download}
            </a>
          </p>
        </>
      )}
    </div>
  );
};

/** The reader's session credits: what there is now, and every movement of them, as a bank's statement. */
export const creditsPage: Page = {
  path: '/account/credits',
  privacy: 'private',
  get: async (request) => {
    const { app, query, words } = request;
    const { clientId, timeZone } = signedIn(request);
    const db = database(app.strapi);
    const now = app.clock.now();
    const before = rowId
      .optional()
      .catch(undefined)
      .parse(query.get('before') ?? undefined);
    const [purse, statement] = await Promise.all([
      readWallet(db, clientId, now),
      readStatement(db, { clientId, before }, now),
    ]);
    return {
      kind: 'page',
      title: words.credits.statementTitle,
      body: () => <Credits request={request} purse={purse} statement={statement} zone={timeZone} />,
    };
  },
};
