import type { JSX } from 'preact';
import type { PageRequest } from '../routing/page';

export const Footer = ({ request }: { request: PageRequest }): JSX.Element => {
  const { words, settings } = request;
  return (
    <footer class="site-footer">
      <div class="width footer-row">
        <p>{settings.siteName}</p>
        <nav aria-label={words.layout.footerMenu}>
          <a href="/programs">{words.programs.menu}</a>
          <a href="/hosts">{words.layout.findHost(settings.hostsLabel)}</a>
          <a href="/account">{words.layout.account}</a>
          <a href="/admin">{words.layout.forHosts(settings.hostsLabel)}</a>
        </nav>
      </div>
    </footer>
  );
};
