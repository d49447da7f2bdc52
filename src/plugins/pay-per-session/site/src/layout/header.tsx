import type { JSX } from 'preact';
import type { PageRequest } from '../routing/page';
import { AccountMenu } from './account-menu';

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

/** Name of the site, the ways to the programs and the hosts, and the account. */
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
          {client === null && (
            <a class="nav-link" href={signInPath(request)} aria-current={here(request, '/sign-in')}>
              {words.layout.signIn}
            </a>
          )}
        </nav>
        {client && <AccountMenu request={request} client={client} />}
      </div>
    </header>
  );
};
