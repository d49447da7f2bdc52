import { EmptyStateLayout, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { ReportItem, ReportPage, ReportStatus } from '../../../shared/contracts/message';
import { Listing, type Column } from '../parts/Listing';
import { Neighbours } from '../parts/Neighbours';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { TabbedPage } from '../parts/TabbedPage';
import { deviceZone } from '../parts/time-zones';
import { useAddressTab } from '../parts/use-address-tab';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';

const STATUSES = ['open', 'resolved'] as const satisfies readonly ReportStatus[];

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
  const { tab, params, open, to } = useAddressTab('status', STATUSES);
  const before = params.get('before');
  const reports = useRead<ReportPage>(
    `/message-reports?status=${tab}${before === null ? '' : `&before=${encodeURIComponent(before)}`}`,
  );
  const counts = reports.answer.state === 'ready' ? reports.answer.value.counts : null;
  return (
    <TabbedPage
      title={say('menu.reports')}
      subtitle={say('reports.subtitle')}
      tabs={STATUSES.map((name) => ({
        name,
        label: say(`reports.${name}`),
        count: counts?.[name],
        waits: name === 'open' && (counts?.open ?? 0) > 0,
      }))}
      tab={tab}
      open={open}
    >
      <Reading of={reports}>
        {(page) => (
          <>
            <Reports page={page} />
            <Neighbours
              previous={null}
              next={page.next === null ? null : to({ before: String(page.next) })}
            />
          </>
        )}
      </Reading>
    </TabbedPage>
  );
};

export default ReportsPage;
