import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { TabbedPage } from '../parts/TabbedPage';
import { useAddressTab } from '../parts/use-address-tab';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { FiguresTab } from './FiguresTab';
import { PeopleTab } from './PeopleTab';
import { RunsTab } from './RunsTab';
import { WaitingTab } from './WaitingTab';

const NAMES = ['people', 'runs', 'waiting', 'figures'] as const;
const TABS: Record<(typeof NAMES)[number], { label: WordKey; Content: () => React.JSX.Element }> = {
  people: { label: 'credits.people', Content: PeopleTab },
  runs: { label: 'credits.runs', Content: RunsTab },
  waiting: { label: 'credits.waitingTab', Content: WaitingTab },
  figures: { label: 'credits.figures', Content: FiguresTab },
};

/** Session credits: who has them, how they were given out, who has yet to take them, and what became of them. */
const CreditsPage = () => {
  const say = useSay();
  const { tab, open } = useAddressTab('tab', NAMES);
  const { Content } = TABS[tab];
  return (
    <TabbedPage
      title={say('menu.credits')}
      subtitle={say('credits.subtitle')}
      action={
        <LinkButton tag={NavLink} to={`${PANEL_PATH}/credits/give`} startIcon={<Plus />} fullWidth>
          {say('credits.give')}
        </LinkButton>
      }
      tabs={NAMES.map((name) => ({ name, label: say(TABS[name].label) }))}
      tab={tab}
      open={open}
    >
      <Content />
    </TabbedPage>
  );
};

export default CreditsPage;
