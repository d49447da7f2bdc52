import { useState } from 'react';
import { Badge, Box, Button, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useNavigate, useSearchParams } from 'react-router-dom';
import type { InstitutionItem, InstitutionList } from '../../../shared/contracts/institution';
import { Listing, type Column } from '../parts/Listing';
import { Reading } from '../parts/Reading';
import { SearchForm } from '../parts/SearchForm';
import { zoneLabel } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { InstitutionDialog } from './InstitutionDialog';
import { sayDate } from './say-date';

const useColumns = (): Column<InstitutionItem>[] => {
  const say = useSay();
  const { locale } = useIntl();
  return [
    {
      key: 'name',
      label: say('institution.name'),
      cell: ({ id, name, enabled, timeZone }) => (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Flex gap={2} wrap="wrap">
            <Link tag={NavLink} to={`${PANEL_PATH}/institutions/${id}`}>
              {name}
            </Link>
            {!enabled && <Badge>{say('institution.disabled')}</Badge>}
          </Flex>
          <Typography variant="pi" textColor="neutral600">
            {zoneLabel(timeZone)}
          </Typography>
        </Flex>
      ),
    },
    {
      key: 'term',
      label: say('institution.runningTerm'),
      cell: ({ runningTerm }) => (
        <Typography textColor={runningTerm ? 'neutral800' : 'neutral600'}>
          {runningTerm
            ? say('institution.untilDate', {
                name: runningTerm.name,
                date: sayDate(locale, runningTerm.endsOn),
              })
            : say('institution.noTerm')}
        </Typography>
      ),
    },
    {
      key: 'programs',
      label: say('institution.programs'),
      cell: ({ programs }) => <Typography>{say('institution.programCount', { count: programs })}</Typography>,
    },
    {
      key: 'members',
      label: say('institution.members'),
      cell: ({ members }) => <Typography>{members}</Typography>,
    },
  ];
};

interface FoundProps {
  list: InstitutionList;
  searched: boolean;
  onAdd(): void;
}

const Found = ({ list: { items, more }, searched, onAdd }: FoundProps) => {
  const say = useSay();
  const columns = useColumns();
  if (items.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say(searched ? 'institution.noneFound' : 'institution.none')}
        action={
          searched ? undefined : (
            <Button startIcon={<Plus />} onClick={onAdd}>
              {say('institution.new')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      <Listing label={say('menu.institutions')} columns={columns} items={items} keyOf={({ id }) => id} />
      {more && (
        <Typography tag="p" textColor="neutral600" paddingTop={4}>
          {say('institution.more', { count: items.length })}
        </Typography>
      )}
    </>
  );
};

/** Institutions with their present term; for operators. */
const InstitutionsPage = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const list = useRead<InstitutionList>(`/institutions?${new URLSearchParams({ search }).toString()}`);
  const [adding, setAdding] = useState(false);
  const add = () => setAdding(true);
  const hasSome = list.answer.state === 'ready' && list.answer.value.items.length > 0;
  return (
    <Page.Main>
      <Page.Title>{say('menu.institutions')}</Page.Title>
      <Layouts.Header
        title={say('menu.institutions')}
        subtitle={say('institution.subtitle')}
        primaryAction={
          <Button startIcon={<Plus />} onClick={add} fullWidth>
            {say('institution.new')}
          </Button>
        }
      />
      <Layouts.Content>
        {(hasSome || search !== '') && (
          <Box paddingBottom={4} maxWidth="40rem">
            <SearchForm
              key={search}
              current={search}
              label={say('institution.search')}
              search={(text) => setParams(text === '' ? {} : { search: text })}
            />
          </Box>
        )}
        <Reading of={list}>{(value) => <Found list={value} searched={search !== ''} onAdd={add} />}</Reading>
        {adding && (
          <InstitutionDialog
            institution={null}
            onClose={() => setAdding(false)}
            onSaved={({ id, name }) => {
              toggleNotification({ type: 'success', message: say('institution.created', { name }) });
              navigate(`${PANEL_PATH}/institutions/${id}`);
            }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default InstitutionsPage;
