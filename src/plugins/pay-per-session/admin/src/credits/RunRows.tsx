import { useEffect } from 'react';
import { Badge, Box, Checkbox, EmptyStateLayout, Flex, Tabs, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { PageOf, RunRowView, RunView } from '../../../shared/contracts/allocation';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { useFilters } from './use-filters';

const SHOWN: Record<'all' | 'bad' | 'waits', WordKey> = {
  all: 'credits.rowsAll',
  bad: 'credits.rowsBad',
  waits: 'credits.rowsWaits',
};
const isShown = (value: string): value is keyof typeof SHOWN => value in SHOWN;

const Result = ({ row }: { row: RunRowView }) => {
  const say = useSay();
  if (row.problem !== null)
    return <Typography textColor="danger700">{say(`row.${row.problem}`, row.facts)}</Typography>;
  if (row.outcome !== null)
    return <Typography textColor="success700">{say(`credits.outcome_${row.outcome}`)}</Typography>;
  if (row.has === null || row.willHave === null)
    return <Typography>{say(row.unproven ? 'credits.willWaitUnproven' : 'credits.willWait')}</Typography>;
  return <Typography>{say('credits.willHave', { has: row.has, willHave: row.willHave })}</Typography>;
};

const useColumns = (
  open: boolean,
  busy: boolean,
  choose: (row: RunRowView, chosen: boolean) => void,
): Column<RunRowView>[] => {
  const say = useSay();
  return [
    {
      key: 'line',
      label: say('credits.row'),
      cell: (row) =>
        open ? (
          <Checkbox
            checked={row.chosen}
            disabled={busy}
            onCheckedChange={(chosen: boolean | 'indeterminate') => choose(row, chosen === true)}
          >
            <span style={{ whiteSpace: 'nowrap' }}>{say('credits.rowNumber', { line: row.line })}</span>
          </Checkbox>
        ) : (
          <Typography style={{ whiteSpace: 'nowrap' }}>
            {say('credits.rowNumber', { line: row.line })}
          </Typography>
        ),
    },
    {
      key: 'who',
      label: say('credits.who'),
      cell: ({ client, address }) => (
        <Box>
          {client && <Typography tag="p">{client.displayName}</Typography>}
          <Typography
            tag="p"
            variant={client ? 'pi' : 'omega'}
            textColor={client ? 'neutral600' : 'neutral800'}
            style={{ overflowWrap: 'anywhere' }}
          >
            {address === '' ? '–' : address}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'credits',
      label: say('credits.credits'),
      cell: ({ credits, note }) => (
        <Box>
          <Typography tag="p">{credits ?? '–'}</Typography>
          {note !== '' && (
            <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {note}
            </Typography>
          )}
        </Box>
      ),
    },
    {
      key: 'result',
      label: say('credits.result'),
      cell: (row) =>
        row.chosen ? (
          <Result row={row} />
        ) : (
          <Box>
            <Typography tag="p" textColor="neutral600">
              {say('credits.leftOut')}
            </Typography>
            {row.problem !== null && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {say(`row.${row.problem}`, row.facts)}
              </Typography>
            )}
          </Box>
        ),
    },
  ];
};

interface RunRowsProps {
  run: RunView;
  onChanged(run: RunView): void;
}

/** Every row of an allocation with what it would do, and whether it is to be done. */
export const RunRows = ({ run, onChanged }: RunRowsProps) => {
  const say = useSay();
  const { params, address, change } = useFilters();
  const { busy, send } = useSend();
  const named = params.get('show') ?? 'all';
  const show = isShown(named) ? named : 'all';
  const rows = useRead<PageOf<RunRowView>>(
    `/credit-runs/${run.id}/rows?${address({ page: params.get('page') ?? '' })}`,
  );
  const { again } = rows;
  const { status, chosen: chosenRows } = run;
  useEffect(() => again(), [again, status, chosenRows]);
  const choose = async ({ line }: RunRowView, chosen: boolean): Promise<void> => {
    const sent = await send<RunView>('put', `/credit-runs/${run.id}/choice`, { chosen, lines: [line] });
    if (sent?.ok) onChanged(sent.value);
  };
  const columns = useColumns(run.status === 'checked', busy, (row, chosen) => void choose(row, chosen));
  const counts = { all: run.rows, bad: run.bad, waits: null };
  return (
    <Panelled title={say('credits.rows')}>
      <Tabs.Root
        value={show}
        onValueChange={(value) => change({ show: value === 'all' ? '' : value })}
        variant="simple"
      >
        <Tabs.List aria-label={say('credits.rows')}>
          {Object.entries(SHOWN).map(([value, label]) => (
            <Tabs.Trigger key={value} value={value}>
              <Flex tag="span" gap={2}>
                {say(label)}
                {isShown(value) && counts[value] !== null && <Badge>{counts[value]}</Badge>}
              </Flex>
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={show}>
          <Box paddingTop={4}>
            <Reading of={rows}>
              {({ items, page, pageCount }) =>
                items.length === 0 ? (
                  <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('credits.noRows')} />
                ) : (
                  <>
                    <Listing
                      label={say('credits.rows')}
                      columns={columns}
                      items={items}
                      keyOf={({ line }) => line}
                    />
                    <Pages
                      page={page}
                      pageCount={pageCount}
                      to={(number) => `?${address({ page: String(number) })}`}
                    />
                  </>
                )
              }
            </Reading>
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </Panelled>
  );
};
