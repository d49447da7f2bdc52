import type { ReactNode } from 'react';
import { Badge, Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

interface PageTab {
  /** As the address knows it. */
  name: string;
  label: string;
  /** How much it holds, as it is said; nothing while that is not known, or where it says nothing. */
  count?: number | string | undefined;
  /** What it holds waits for the reader. */
  waits?: boolean;
}

interface TabbedPageProps {
  title: string;
  subtitle: string;
  /** Beside the title. */
  action?: ReactNode;
  tabs: readonly PageTab[];
  tab: string;
  open(name: string): void;
  children: ReactNode;
}

/** On a phone the chosen tab may stand beyond the edge. */
const intoView = (tab: HTMLElement | null): void =>
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** A page of lists, one behind each tab. */
export const TabbedPage = ({ title, subtitle, action, tabs, tab, open, children }: TabbedPageProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
    <Layouts.Content>
      <Tabs.Root value={tab} onValueChange={open} variant="simple">
        <Box overflow="auto">
          <Tabs.List aria-label={title}>
            {tabs.map(({ name, label, count, waits = false }) => (
              <Tabs.Trigger key={name} value={name} ref={name === tab ? intoView : undefined}>
                <Flex tag="span" gap={2} style={{ whiteSpace: 'nowrap' }}>
                  {label}
                  {count !== undefined && <Badge active={waits}>{count}</Badge>}
                </Flex>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </Box>
        <Tabs.Content value={tab}>
          <Box paddingTop={4}>{children}</Box>
        </Tabs.Content>
      </Tabs.Root>
    </Layouts.Content>
  </Page.Main>
);
