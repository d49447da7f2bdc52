import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import type { SessionPage } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { useFocusGoesOn } from '../parts/focus-next';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import type { SessionAddress } from './session-address';

interface NoSessionsProps {
  page: SessionPage;
  address: SessionAddress;
}

interface Emptiness {
  content: WordKey;
  to: string;
  label: WordKey;
}

const today = (): string => new Date().toLocaleDateString('sv');

const emptinessOf = ({ page, address }: NoSessionsProps, operator: boolean): Emptiness => {
  const { params, filtered, bare } = address;
  if (filtered > 0 || params.has('after') || params.has('before'))
    return { content: 'session.noneFiltered', to: bare, label: 'filter.clearAll' };
  if (page.counts.all === 0)
    return operator
      ? { content: 'session.noneAtAll', to: `${PANEL_PATH}/hosts`, label: 'session.noneAtAllNext' }
      : { content: 'session.none', to: `${PANEL_PATH}/services`, label: 'session.noneNext' };
  if (page.tab === 'action')
    return { content: 'session.nothingNeeded', to: '?tab=upcoming', label: 'session.seeUpcoming' };
  if (page.tab === 'upcoming' && page.counts.coming > 0)
    return {
      content: 'session.noneSoon',
      to: `?tab=all&sort=soonest&from=${today()}`,
      label: 'session.seeLater',
    };
  return { content: 'session.noneSoonAtAll', to: '?tab=all', label: 'session.seeAll' };
};

/** An empty list: why it is empty, and where to go. */
export const NoSessions = (props: NoSessionsProps) => {
  const say = useSay();
  const { operator } = usePanel();
  const way = useFocusGoesOn<HTMLAnchorElement>();
  const { content, to, label } = emptinessOf(props, operator);
  return (
    <EmptyStateLayout
      icon={
        content === 'session.nothingNeeded' ? (
          <CheckCircle width="4.8rem" height="4.8rem" fill="success600" />
        ) : (
          <EmptyDocuments width="16rem" />
        )
      }
      content={say(content)}
      action={
        <LinkButton ref={way} tag={NavLink} to={to} variant="secondary">
          {say(label)}
        </LinkButton>
      }
    />
  );
};
