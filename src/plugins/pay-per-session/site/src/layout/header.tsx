import type { JSX } from 'preact';
import { initialOf } from '../format/initial';
import type { PageRequest } from '../routing/page';

const Mark = (): JSX.Element => (
  <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" stroke-width="2.5" />
    <path
      d="M16 8v8l5.5 3.5"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

const AccountMenu = ({ request, name }: { request: PageRequest; name: string }): JSX.Element => {
  const { words, unreadMessages } = request;
  return (
    <details class="account-menu">
      <summary>
        <span class="initial" aria-hidden="true">
          {initialOf(name)}
        </span>
        <span class="account-name">{name}</span>
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
        <a href="/account">{words.layout.account}</a>
        <a href="/account/sessions">{words.layout.sessions}</a>
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

const here = (request: PageRequest, path: string): 'page' | undefined =>
  request.path === path ? 'page' : undefined;

/** Signing in and up have their own way on, and the address of a link is a secret. */
const KEEPS_NO_WAY_BACK = /^\/+(?:s|calendar|sign-in|sign-up|forgotten-password|new-password)(?:\/|$)/iu;

/** The way to sign in and back here. */
const signInPath = ({ path, query }: PageRequest): string => {
  if (path === '/' || KEEPS_NO_WAY_BACK.test(path)) return '/sign-in';
  const search = query.toString();
  return `/sign-in?${new URLSearchParams({ next: path + (search && `?${search}`) }).toString()}`;
};

/** Name of the site, the way to the hosts, and the account. */
export const Header = ({ request }: { request: PageRequest }): JSX.Element => {
  const { words, settings, client } = request;
  return (
    <header class="site-header">
      <div class="width header-row">
        <a class="site-name" href="/" aria-current={here(request, '/')}>
          <Mark />
          <span>{settings.siteName}</span>
        </a>
        <nav aria-label={words.layout.mainMenu}>
          <a class="nav-link" href="/programs" aria-current={here(request, '/programs')}>
            {words.programs.menu}
          </a>
          <a class="nav-link" href="/hosts" aria-current={here(request, '/hosts')}>
            {words.layout.findHost(settings.hostsLabel)}
          </a>
          {client ? (
            <AccountMenu request={request} name={client.displayName} />
          ) : (
            <a class="nav-link" href={signInPath(request)} aria-current={here(request, '/sign-in')}>
              {words.layout.signIn}
            </a>
          )}
        </nav>
      </div>
    </header>
  );
};
