import {
  Badge,
  Box,
  EmptyStateLayout,
  Flex,
  Link,
  LinkButton,
  Tabs,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { ReportItem, ReportPage, ReportStatus } from '../../../shared/contracts/message';
import { Listing, type Column } from '../parts/Listing';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';

const TABS: Record<ReportStatus, WordKey> = { open: 'reports.open', resolved: 'reports.resolved' };
const isStatus = (value: string): value is ReportStatus => value in TABS;

const useColumns = (): Column<ReportItem>[] => {
  const say = useSay();
  const { locale } = useIntl();
  return [
    {
      key: 'people',
      label: say('reports.people'),
      cell: (report) => (
        <Link tag={NavLink} to={`${PANEL_PATH}/reports/${report.id}`}>
          {say('reports.between', { host: report.host, client: report.client })}
        </Link>
      ),
    },
    {
      key: 'by',
      label: say('reports.by'),
      cell: (report) => <Typography>{report[report.reporter]}</Typography>,
    },
    {
      key: 'reason',
      label: say('reports.reason'),
      cell: (report) => <Typography style={{ overflowWrap: 'anywhere' }}>{report.reason}</Typography>,
    },
    {
      key: 'at',
      label: say('reports.at'),
      cell: (report) => <Typography>{sayMoment(locale, report.reportedAt, deviceZone())}</Typography>,
    },
  ];
};

const Reports = ({ page }: { page: ReportPage }) => {
  const say = useSay();
  const columns = useColumns();
  if (page.items.length === 0)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('reports.none')} />;
  return <Listing label={say('menu.reports')} columns={columns} items={page.items} keyOf={({ id }) => id} />;
};

/** Conversations that somebody asked an operator to look at. */
const ReportsPage = () => {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const named = params.get('status') ?? '';
  const status = isStatus(named) ? named : 'open';
  const before = params.get('before');
  const reports = useRead<ReportPage>(
    `/message-reports?status=${status}${before === null ? '' : `&before=${encodeURIComponent(before)}`}`,
  );
  const counts = reports.answer.state === 'ready' ? reports.answer.value.counts : null;
  return (
    <Page.Main>
      <Page.Title>{say('menu.reports')}</Page.Title>
      <Layouts.Header title={say('menu.reports')} subtitle={say('reports.subtitle')} />
      <Layouts.Content>
        <Tabs.Root value={status} onValueChange={(value) => setParams({ status: value })} variant="simple">
          <Tabs.List aria-label={say('menu.reports')}>
            {Object.entries(TABS).map(([value, label]) => (
              <Tabs.Trigger key={value} value={value}>
                <Flex tag="span" gap={2}>
                  {say(label)}
                  {counts && isStatus(value) && <Badge>{counts[value]}</Badge>}
                </Flex>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={status}>
            <Box paddingTop={4}>
              <Reading of={reports}>
                {(page) => (
                  <>
                    <Reports page={page} />
                    {page.next !== null && (
                      <Flex justifyContent="flex-end" paddingTop={4}>
                        <LinkButton
                          tag={NavLink}
                          to={`?status=${status}&before=${page.next}`}
                          variant="tertiary"
                          size="S"
                        >
                          {say('list.next')}
                        </LinkButton>
                      </Flex>
                    )}
                  </>
                )}
              </Reading>
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ReportsPage;
