import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useParams } from 'react-router-dom';
import type { AllocationDetail, EntryView } from '../../../shared/contracts/allocation';
import { AFTER_STEP } from '../parts/focus-next';
import { Listing, type Column } from '../parts/Listing';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { ChangeDialog, type Change } from './ChangeDialog';
import { Numbers } from './Numbers';
import { sayDate } from './say-term';

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change));

const Where = ({ entry }: { entry: EntryView }) => {
  const say = useSay();
  return (
    <Box>
      {entry.session && (
        <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${entry.session.id}`}>
          {say('credits.sessionWith', { host: entry.session.hostName, reference: entry.session.reference })}
        </Link>
      )}
      {entry.runId !== null && (
        <Link tag={NavLink} to={`${PANEL_PATH}/credits/runs/${entry.runId}`}>
          {say('credits.run')}
        </Link>
      )}
      {entry.reason !== null && (
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {entry.reason}
        </Typography>
      )}
      {entry.by !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {entry.by}
        </Typography>
      )}
    </Box>
  );
};

const useColumns = (): Column<EntryView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  const numeric = (text: string) => (
    <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>{text}</Typography>
  );
  return [
    {
      key: 'kind',
      label: say('credits.movement'),
      cell: ({ kind, at }) => (
        <Box>
          <Typography tag="p">{say(`credits.kind_${kind}`)}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {sayMoment(locale, at, deviceZone())}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'change',
      label: say('credits.change'),
      short: true,
      cell: ({ availableChange }) => numeric(signed(availableChange)),
    },
    {
      key: 'balance',
      label: say('credits.balance'),
      short: true,
      cell: ({ balance }) => numeric(String(balance)),
    },
    { key: 'where', label: say('credits.why'), cell: (entry) => <Where entry={entry} /> },
  ];
};

interface ShownProps {
  allocation: AllocationDetail;
  onChanged(allocation: AllocationDetail): void;
}

const Shown = ({ allocation, onChanged }: ShownProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const columns = useColumns();
  const [open, setOpen] = useState<Change | null>(null);
  const { client, institution, term, entries, available } = allocation;
  return (
    <>
      <Layouts.Header
        title={client.displayName}
        subtitle={`${institution.name}, ${say(term.over ? 'credits.term_over' : 'credits.term_runs', {
          name: term.name,
          endsOn: sayDate(locale, term.endsOn),
        })}`}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/credits`} />}
        primaryAction={
          term.over ? undefined : (
            <Flex gap={2} wrap="wrap">
              <Button variant="danger-light" disabled={available === 0} onClick={() => setOpen('revocation')}>
                {say('credits.takeBackUnused')}
              </Button>
              <Button onClick={() => setOpen('adjustment')}>{say('credits.adjust')}</Button>
            </Flex>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Panelled title={say('credits.now')}>
            <Box {...AFTER_STEP}>
              <Numbers numbers={allocation} />
            </Box>
            {client.email !== null && (
              <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {client.email}
              </Typography>
            )}
          </Panelled>
          <Panelled title={say('credits.ledger')}>
            {entries.length === 0 ? (
              <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('credits.noEntries')} />
            ) : (
              <Listing
                label={say('credits.ledger')}
                columns={columns}
                items={entries}
                keyOf={({ id }) => id}
              />
            )}
          </Panelled>
        </Flex>
      </Layouts.Content>
      {open && (
        <ChangeDialog
          allocation={allocation}
          change={open}
          onClose={() => setOpen(null)}
          onChanged={(value) => {
            setOpen(null);
            onChanged(value);
          }}
        />
      )}
    </>
  );
};

/** One client's credits of a term: what they are made of, every movement, and ways to correct them. */
const AllocationPage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const allocation = useRead<AllocationDetail>(`/credit-allocations/${encodeURIComponent(id)}`);
  return (
    <Page.Main>
      <Page.Title>{say('menu.credits')}</Page.Title>
      <Reading of={allocation} page>
        {(value) => <Shown allocation={value} onChanged={allocation.replace} />}
      </Reading>
    </Page.Main>
  );
};

export default AllocationPage;
