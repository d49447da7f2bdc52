import { lazy, Suspense } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import type { TermDetail, WeekFigures } from '../../../shared/contracts/credit-figures';
import { Listing, type Column } from '../parts/Listing';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { Numbers } from './Numbers';
import { sayDate, sayTerm } from './say-term';
import { useDownload } from './use-download';

const DemandPlot = lazy(() => import('./DemandPlot'));

type ProgramFigures = TermDetail['programs'][number];

const numeric = (value: number) => (
  <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>{value}</Typography>
);

const useStatement = ({ term }: Pick<TermDetail, 'term'>) => {
  const { locale } = useIntl();
  const { busy, download } = useDownload();
  const save = (program?: { id: number; name: string }): void => {
    const query = new URLSearchParams({ termId: String(term.id), language: locale });
    if (program) query.set('programId', String(program.id));
    const name = [term.name, program?.name].filter((part) => part !== undefined).join(', ');
    void download(`/credit-statement?${query.toString()}`, `${name}.csv`);
  };
  return { busy, save };
};

const Programs = ({ figures }: { figures: TermDetail }) => {
  const say = useSay();
  const { busy, save } = useStatement(figures);
  const columns: Column<ProgramFigures>[] = [
    {
      key: 'program',
      label: say('credits.program'),
      cell: ({ program }) => <Typography>{program.name}</Typography>,
    },
    { key: 'people', label: say('credits.people'), cell: ({ people }) => numeric(people), short: true },
    { key: 'granted', label: say('credits.granted'), cell: ({ granted }) => numeric(granted), short: true },
    {
      key: 'available',
      label: say('credits.available'),
      cell: ({ available }) => numeric(available),
      short: true,
    },
    { key: 'held', label: say('credits.held'), cell: ({ held }) => numeric(held), short: true },
    { key: 'used', label: say('credits.used'), cell: ({ used }) => numeric(used), short: true },
    { key: 'expired', label: say('credits.expired'), cell: ({ expired }) => numeric(expired), short: true },
  ];
  return (
    <Panelled title={say('credits.byProgram')}>
      <Typography variant="pi" textColor="neutral600">
        {say('credits.byProgramHelp')}
      </Typography>
      {figures.programs.length === 0 ? (
        <Typography>{say('credits.noPrograms')}</Typography>
      ) : (
        <Listing
          label={say('credits.byProgram')}
          columns={columns}
          items={figures.programs}
          keyOf={({ program }) => program.id}
          actions={({ program }) => (
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Download />}
              disabled={busy}
              aria-label={say('credits.statementOf', { name: program.name })}
              onClick={() => save(program)}
            >
              {say('credits.statement')}
            </Button>
          )}
        />
      )}
    </Panelled>
  );
};

const Demand = ({ figures: { weeks, hosts } }: { figures: TermDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const columns: Column<WeekFigures>[] = [
    {
      key: 'week',
      label: say('credits.week'),
      cell: ({ monday }) => <Typography>{sayDate(locale, monday)}</Typography>,
    },
    { key: 'hours', label: say('credits.hours'), cell: ({ hours }) => numeric(hours), short: true },
    { key: 'asked', label: say('credits.asked'), cell: ({ asked }) => numeric(asked), short: true },
    { key: 'booked', label: say('credits.booked'), cell: ({ booked }) => numeric(booked), short: true },
  ];
  return (
    <Panelled title={say('credits.demand')}>
      <Typography variant="pi" textColor="neutral600">
        {say('credits.demandHelp', { hosts })}
      </Typography>
      <Suspense fallback={<Loader>{say('state.loading')}</Loader>}>
        <DemandPlot weeks={weeks} />
      </Suspense>
      <Box tag="details">
        <Typography tag="summary">{say('credits.asTable')}</Typography>
        <Box paddingTop={3}>
          <Listing
            label={say('credits.demand')}
            columns={columns}
            items={weeks}
            keyOf={({ monday }) => monday}
          />
        </Box>
      </Box>
    </Panelled>
  );
};

const Shown = ({ figures }: { figures: TermDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { busy, save } = useStatement(figures);
  const { institution, term, people, waiting } = figures;
  return (
    <>
      <Layouts.Header
        title={institution.name}
        subtitle={sayTerm(say, locale, term)}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/credits?tab=figures`} />}
        primaryAction={
          <Button variant="secondary" startIcon={<Download />} loading={busy} onClick={() => save()}>
            {say('credits.statement')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Panelled title={say('credits.credits')}>
            <Numbers numbers={figures} />
            <Typography variant="pi" textColor="neutral600">
              {say('credits.peopleCount', { count: people })}
              {waiting > 0 && ` · ${say('credits.waitingCount', { count: waiting })}`}
            </Typography>
          </Panelled>
          <Demand figures={figures} />
          <Programs figures={figures} />
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** The figures of one term: as a whole, week by week, and by program. */
const TermPage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const figures = useRead<TermDetail>(`/credit-figures/${encodeURIComponent(id)}`);
  return (
    <Page.Main>
      <Page.Title>{say('credits.figures')}</Page.Title>
      <Reading of={figures} page>
        {(value) => <Shown figures={value} />}
      </Reading>
    </Page.Main>
  );
};

export default TermPage;
