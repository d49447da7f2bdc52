import { Box, LinkButton, Tabs } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useSearchParams } from 'react-router-dom';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { FiguresTab } from './FiguresTab';
import { PeopleTab } from './PeopleTab';
import { RunsTab } from './RunsTab';
import { WaitingTab } from './WaitingTab';

const TABS = {
  people: { label: 'credits.people', Content: PeopleTab },
  runs: { label: 'credits.runs', Content: RunsTab },
  waiting: { label: 'credits.waitingTab', Content: WaitingTab },
  figures: { label: 'credits.figures', Content: FiguresTab },
} as const satisfies Record<string, { label: WordKey; Content: () => React.JSX.Element }>;
type Tab = keyof typeof TABS;
const isTab = (value: string): value is Tab => value in TABS;

/** Session credits: who has them, how they were given out, who has yet to take them, and what became of them. */
const CreditsPage = () => {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const named = params.get('tab') ?? '';
  const tab: Tab = isTab(named) ? named : 'people';
  return (
    <Page.Main>
      <Page.Title>{say('menu.credits')}</Page.Title>
      <Layouts.Header
        title={say('menu.credits')}
        subtitle={say('credits.subtitle')}
        primaryAction={
          <LinkButton tag={NavLink} to={`${PANEL_PATH}/credits/give`} startIcon={<Plus />}>
            {say('credits.give')}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <Tabs.Root value={tab} onValueChange={(chosen) => setParams({ tab: chosen })} variant="simple">
          <Tabs.List aria-label={say('menu.credits')}>
            {Object.entries(TABS).map(([value, { label }]) => (
              <Tabs.Trigger key={value} value={value}>
                {say(label)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {Object.entries(TABS).map(([value, { Content }]) => (
            <Tabs.Content key={value} value={value}>
              <Box paddingTop={4}>{value === tab && <Content />}</Box>
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

export default CreditsPage;
