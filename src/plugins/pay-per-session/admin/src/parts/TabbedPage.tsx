import type { ReactNode } from 'react';
import { Badge, Box, Flex, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { SideScroll } from './SideScroll';
import { WaitingBadge } from './WaitingBadge';

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

/** A page of lists, one behind each tab. */
export const TabbedPage = ({ title, subtitle, action, tabs, tab, open, children }: TabbedPageProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
    <Layouts.Content>
      <Tabs.Root value={tab} onValueChange={open} variant="simple">
        <SideScroll current={tab}>
          <Tabs.List aria-label={title}>
            {tabs.map(({ name, label, count, waits = false }) => (
              <Tabs.Trigger key={name} value={name}>
                <Flex tag="span" gap={2} style={{ whiteSpace: 'nowrap' }}>
                  {label}
                  {count !== undefined &&
                    (waits ? <WaitingBadge>{count}</WaitingBadge> : <Badge>{count}</Badge>)}
                </Flex>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </SideScroll>
        <Tabs.Content value={tab}>
          <Box paddingTop={4}>{children}</Box>
        </Tabs.Content>
      </Tabs.Root>
    </Layouts.Content>
  </Page.Main>
);
