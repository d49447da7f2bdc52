import { Divider, Flex, VisuallyHidden } from '@strapi/design-system';
import { SubNav } from '@strapi/strapi/admin';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PanelView } from '../../../shared/contracts/panel';
import { useUnread } from '../messages/unread-context';
import { SideScroll } from '../parts/SideScroll';
import { WaitingBadge } from '../parts/WaitingBadge';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';

interface Place {
  to: string;
  label: WordKey;
  /** What of it waits to be read. */
  counts?: 'messages' | 'reports' | undefined;
}

/** How much of a place waits, in a badge; nothing where nothing does. */
const Waiting = ({ counts }: Pick<Place, 'counts'>) => {
  const say = useSay();
  const unread = useUnread();
  const count = counts === undefined ? 0 : (unread[counts] ?? 0);
  return count === 0 ? null : (
    <WaitingBadge>
      {count}
      <VisuallyHidden> {say(counts === 'reports' ? 'reports.waiting' : 'messages.unread')}</VisuallyHidden>
    </WaitingBadge>
  );
};

const placesOf = ({ operator, hostId }: PanelView): Place[] => {
  const own: Place[] =
    hostId === null
      ? []
      : [
          { to: 'messages', label: 'menu.messages', counts: 'messages' },
          { to: 'calendar', label: 'menu.myCalendar' },
          { to: 'profile', label: 'menu.myProfile' },
        ];
  if (!operator) {
    return [
      { to: 'sessions', label: 'menu.mySessions' },
      { to: 'services', label: 'menu.myServices' },
      { to: 'reviews', label: 'menu.myReviews' },
      ...own,
    ];
  }
  return [
    { to: 'sessions', label: 'menu.sessions' },
    { to: 'services', label: 'menu.services' },
    { to: 'hosts', label: 'menu.hosts' },
    { to: 'institutions', label: 'menu.institutions' },
    { to: 'programs', label: 'menu.programs' },
    { to: 'reviews', label: 'menu.reviews' },
    { to: 'reports', label: 'menu.reports', counts: 'reports' },
    { to: 'orders', label: 'menu.orders' },
    { to: 'credits', label: 'menu.credits' },
    { to: 'mail', label: 'menu.mail' },
    { to: 'settings', label: 'menu.settings' },
    ...own,
  ];
};

/** The pages beside the page, on wide screens. */
export const PanelNav = ({ panel }: { panel: PanelView }) => {
  const say = useSay();
  return (
    <SubNav.Main aria-label={say('menu.panel')}>
      <SubNav.Header label={say('menu.panel')} />
      <Divider />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="places" label={say(panel.operator ? 'menu.asOperator' : 'menu.asHost')}>
              {placesOf(panel).map(({ to, label, counts }) => (
                <SubNav.Link
                  key={to}
                  to={`${PANEL_PATH}/${to}`}
                  label={
                    <Flex tag="span" gap={2}>
                      {say(label)}
                      <Waiting counts={counts} />
                    </Flex>
                  }
                />
              ))}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
      </SubNav.Content>
    </SubNav.Main>
  );
};

const Strip = styled.nav`
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

  ${({ theme }) => theme.breakpoints.medium} {
    display: none;
  }
`;

const StripLinks = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  width: max-content;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
`;

const StripLink = styled(NavLink)`
  flex: none;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  text-decoration: none;

  &.active {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 500;
  }
`;

/** The same pages above the page, on phones, where the side navigation has no room. */
export const PanelLinks = ({ panel }: { panel: PanelView }) => {
  const say = useSay();
  const { pathname } = useLocation();
  return (
    <Strip aria-label={say('menu.pages')}>
      <SideScroll current={pathname}>
        <StripLinks>
          {placesOf(panel).map(({ to, label, counts }) => (
            <StripLink key={to} to={`${PANEL_PATH}/${to}`}>
              <Flex tag="span" gap={2}>
                {say(label)}
                <Waiting counts={counts} />
              </Flex>
            </StripLink>
          ))}
        </StripLinks>
      </SideScroll>
    </Strip>
  );
};
