import { Box, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { AllocationView, PageOf } from '../../../shared/contracts/allocation';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { usePartyName } from '../panel/use-party-name';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { Filters } from './Filters';
import { sayDate } from './say-term';
import { useFilters } from './use-filters';

const NUMBERS = {
  granted: 'credits.granted',
  available: 'credits.available',
  held: 'credits.held',
  used: 'credits.used',
  expired: 'credits.expired',
} as const satisfies Partial<Record<keyof AllocationView, WordKey>>;

const useColumns = (): Column<AllocationView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  const partyName = usePartyName();
  return [
    {
      key: 'client',
      label: partyName('client'),
      cell: ({ id, client }) => (
        <Box>
          <Link tag={NavLink} to={`${PANEL_PATH}/credits/${id}`}>
            {client.displayName}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {client.email ?? say('credits.noAccount')}
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
            {say(term.over ? 'credits.term_over' : 'credits.term_runs', {
              name: term.name,
              endsOn: sayDate(locale, term.endsOn),
            })}
          </Typography>
        </Box>
      ),
    },
    ...Object.entries(NUMBERS).map(([key, label]): Column<AllocationView> => ({
      key,
      label: say(label),
      short: true,
      cell: (allocation) => (
        <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>
          {allocation[key as keyof typeof NUMBERS]}
        </Typography>
      ),
    })),
  ];
};

/** Who has credits of which term, and how many. */
export const PeopleTab = () => {
  const say = useSay();
  const columns = useColumns();
  const { params, address, change } = useFilters();
  const people = useRead<PageOf<AllocationView>>(`/credit-allocations?${params.toString()}`);
  const narrowed = ['search', 'termId', 'programId'].some((name) => params.has(name));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Filters programs params={params} change={change} searchLabel={say('credits.searchPeople')} />
      <Reading of={people}>
        {({ items, page, pageCount, total }) =>
          items.length === 0 ? (
            <EmptyStateLayout
              icon={<EmptyDocuments width="16rem" />}
              content={say(narrowed ? 'credits.nobodyFound' : 'credits.nobody')}
            />
          ) : (
            <>
              {params.has('termId') && (
                <Typography variant="pi" textColor="neutral600">
                  {say('credits.peopleCount', { count: total })}
                </Typography>
              )}
              <Listing label={say('credits.people')} columns={columns} items={items} keyOf={({ id }) => id} />
              <Pages
                page={page}
                pageCount={pageCount}
                to={(number) => `?${address({ page: String(number) })}`}
              />
            </>
          )
        }
      </Reading>
    </Flex>
  );
};
