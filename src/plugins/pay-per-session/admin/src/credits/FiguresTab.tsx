import { Box, EmptyStateLayout, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { CreditSums, TermFigures } from '../../../shared/contracts/credit-figures';
import { Listing, type Column } from '../parts/Listing';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { sayDate } from './say-term';

const SUMS: Record<Exclude<keyof CreditSums, 'people'>, WordKey> = {
  granted: 'credits.granted',
  available: 'credits.available',
  held: 'credits.held',
  used: 'credits.used',
  expired: 'credits.expired',
  waiting: 'credits.waits',
};
const isSum = (name: string): name is keyof typeof SUMS => name in SUMS;

const useColumns = (): Column<TermFigures>[] => {
  const say = useSay();
  const { locale } = useIntl();
  return [
    {
      key: 'term',
      label: say('credits.term'),
      cell: ({ institution, term, people }) => (
        <Box>
          <Link tag={NavLink} to={`${PANEL_PATH}/credits/terms/${term.id}`}>
            {`${institution.name}: ${term.name}`}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say(`credits.when_${term.state}`, { endsOn: sayDate(locale, term.endsOn) })} ·{' '}
            {say('credits.peopleCount', { count: people })}
          </Typography>
        </Box>
      ),
    },
    ...Object.keys(SUMS)
      .filter(isSum)
      .map((name): Column<TermFigures> => ({
        key: name,
        label: say(SUMS[name]),
        short: true,
        cell: (figures) => (
          <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>{figures[name]}</Typography>
        ),
      })),
  ];
};

/** What was given and what became of it, by institution and term. */
export const FiguresTab = () => {
  const say = useSay();
  const columns = useColumns();
  const figures = useRead<TermFigures[]>('/credit-figures');
  return (
    <Reading of={figures}>
      {(terms) =>
        terms.length === 0 ? (
          <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('credits.noTerm')} />
        ) : (
          <Listing
            label={say('credits.figures')}
            columns={columns}
            items={terms}
            keyOf={({ term }) => term.id}
          />
        )
      }
    </Reading>
  );
};
