import type { JSX } from 'preact';
import { dateName } from '../format/months';
import type { SignedInClient } from '../../../server/src/people';
import { OwnFace } from '../components/own-face';
import type { PageRequest } from '../routing/page';

/** How many session credits the reader has now: all of them, and of which term each is. */
const Credits = ({ request }: { request: PageRequest }): JSX.Element | null => {
  const { words, wallet } = request;
  if (wallet === null) return null;
  const { available, terms } = wallet;
  return (
    <div class="menu-credits">
      <p class="figures">
        <strong>{words.credits.count(available)}</strong>
      </p>
      {terms.length === 0 ? (
        <p class="small soft">{words.credits.noneHelp}</p>
      ) : (
        <ul class="menu-terms">
          {terms.map((term) => (
            <li key={term.allocationId} class="small soft figures">
              {words.credits.term(term.term, term.institution)}
              <br />
              {terms.length > 1 && `${words.credits.left(term.available)}, `}
              {words.credits.until(dateName(words.dateLocale, term.endsOn))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

/** Who is signed in: their session credits, and the ways to what is theirs. Opens without a script. */
export const AccountMenu = ({
  request,
  client,
}: {
  request: PageRequest;
  client: SignedInClient;
}): JSX.Element => {
  const { words, unreadMessages } = request;
  return (
    <details class="account-menu">
      <summary>
        <OwnFace client={client} class="account-face" />
        <span class="account-name">{client.displayName}</span>
        <span class="unread-count figures" data-unread-count hidden={unreadMessages === 0} aria-hidden="true">
          {unreadMessages}
        </span>
        <span class="visually-hidden">
          {words.layout.accountMenu}
          <span data-unread-told>
            {unreadMessages === 0 ? '' : `, ${words.messages.unread(unreadMessages)}`}
          </span>
        </span>
      </summary>
      <div class="account-panel">
        <Credits request={request} />
        <a href="/account">{words.layout.account}</a>
        <a href="/account/sessions">{words.layout.sessions}</a>
        {request.wallet && <a href="/account/credits">{words.credits.menu}</a>}
        <a href="/account/messages" data-unread-menu>
          {words.messages.menu(unreadMessages)}
        </a>
        <a href="/account/profile">{words.layout.profile}</a>
        <form method="post" action="/sign-out">
          <button type="submit" class="plain">
            {words.layout.signOut}
          </button>
        </form>
      </div>
    </details>
  );
};
