import { Box, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { PageOf, RunView } from '../../../shared/contracts/allocation';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { RunBadge } from './RunBadge';
import { useFilters } from './use-filters';

const useColumns = (): Column<RunView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  return [
    {
      key: 'what',
      label: say('credits.run'),
      cell: ({ id, importKey, way, programName, fileName }) => (
        <Box>
          <Link tag={NavLink} to={`${PANEL_PATH}/credits/runs/${id}`}>
            {importKey}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {programName ?? fileName ?? say(`credits.way_${way}`)}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'term',
      label: say('credits.term'),
      cell: ({ institution, term }) => (
        <Box>
          <Typography tag="p">{institution.name}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {term.name}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'credits',
      label: say('credits.credits'),
      cell: ({ credits, known, waits }) => (
        <Box>
          <Typography tag="p">{credits}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('credits.peopleCount', { count: known + waits })}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'made',
      label: say('credits.made'),
      cell: ({ madeAt, madeBy }) => (
        <Box>
          <Typography tag="p">{sayMoment(locale, madeAt, deviceZone())}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {madeBy}
          </Typography>
        </Box>
      ),
    },
    { key: 'state', label: say('list.state'), cell: ({ status }) => <RunBadge status={status} /> },
  ];
};

/** Every allocation, the newest first. */
export const RunsTab = () => {
  const say = useSay();
  const columns = useColumns();
  const { params, address } = useFilters();
  const runs = useRead<PageOf<RunView>>(`/credit-runs?page=${params.get('page') ?? '1'}`);
  return (
    <Reading of={runs}>
      {({ items, page, pageCount }) =>
        items.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('credits.noRuns')} />
        ) : (
          <Flex direction="column" alignItems="stretch">
            <Listing label={say('credits.runs')} columns={columns} items={items} keyOf={({ id }) => id} />
            <Pages
              page={page}
              pageCount={pageCount}
              to={(number) => `?${address({ page: String(number) })}`}
            />
          </Flex>
        )
      }
    </Reading>
  );
};
