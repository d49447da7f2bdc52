import { useState } from 'react';
import { Badge, Box, Button, EmptyStateLayout, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { InstitutionView, TermState, TermView } from '../../../shared/contracts/institution';
import { AskDialog } from '../parts/AskDialog';
import { AFTER_STEP } from '../parts/focus-next';
import { Listing, type Column } from '../parts/Listing';
import { Panelled } from '../parts/Panelled';
import { useSay } from '../say';
import { useSend } from '../server/use-send';
import { sayDate } from './say-date';
import { TermDialog } from './TermDialog';
import { TermTimeLine } from './TermTimeLine';

const PAINT: Record<TermState, { backgroundColor: string; textColor: string }> = {
  over: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  running: { backgroundColor: 'success100', textColor: 'success700' },
  to_come: { backgroundColor: 'primary100', textColor: 'primary700' },
};

const useColumns = (): Column<TermView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  return [
    {
      key: 'name',
      label: say('term.name'),
      cell: ({ name, kind }) => (
        <>
          <Typography tag="p" fontWeight="bold" textColor="neutral800">
            {name}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say(`term.kind_${kind}`)}
          </Typography>
        </>
      ),
    },
    {
      key: 'dates',
      label: say('term.dates'),
      cell: ({ startsOn, endsOn }) => (
        <Typography>
          {say('term.fromTo', { from: sayDate(locale, startsOn), until: sayDate(locale, endsOn) })}
        </Typography>
      ),
    },
    {
      key: 'state',
      label: say('list.state'),
      cell: ({ state }) => <Badge {...PAINT[state]}>{say(`term.state_${state}`)}</Badge>,
    },
    {
      key: 'credits',
      label: say('term.credits'),
      cell: ({ credits: { granted, used, clients } }) => (
        <Typography>{say('term.creditsOf', { granted, used, clients })}</Typography>
      ),
    },
  ];
};

interface RemovalProps {
  term: TermView;
  onDone(institution: InstitutionView | null): void;
}

const Removal = ({ term, onDone }: RemovalProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { send } = useSend();
  const remove = async () => {
    const sent = await send<InstitutionView>('post', `/terms/${term.id}/remove`);
    if (sent?.ok) toggleNotification({ type: 'success', message: say('term.removed') });
    onDone(sent?.ok ? sent.value : null);
  };
  return (
    <AskDialog
      title={say('term.removeTitle', { name: term.name })}
      text={say('term.removeText')}
      confirm={say('form.remove')}
      onConfirm={remove}
      onClose={() => onDone(null)}
    />
  );
};

interface TermsSectionProps {
  institution: InstitutionView;
  onChanged(institution: InstitutionView): void;
}

/** An institution's terms: on a time line and in a list, added, edited and removed. */
export const TermsSection = ({ institution, onChanged }: TermsSectionProps) => {
  const say = useSay();
  const columns = useColumns();
  // `null` is a new one, `undefined` none.
  const [edited, setEdited] = useState<TermView | null | undefined>(undefined);
  const [removed, setRemoved] = useState<TermView | null>(null);
  const add = (
    <Button startIcon={<Plus />} size="S" onClick={() => setEdited(null)}>
      {say('term.new')}
    </Button>
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Panelled title={say('term.title')} action={institution.terms.length > 0 ? add : undefined}>
        {institution.terms.length === 0 ? (
          <EmptyStateLayout
            icon={<EmptyDocuments width="12rem" />}
            content={say('term.none')}
            action={add}
            shadow="none"
          />
        ) : (
          <Box {...AFTER_STEP}>
            <TermTimeLine institution={institution} edit={setEdited} />
          </Box>
        )}
      </Panelled>
      {institution.terms.length > 0 && (
        <Listing
          label={say('term.title')}
          columns={columns}
          items={[...institution.terms].reverse()}
          keyOf={({ id }) => id}
          actions={(term) => (
            <>
              <IconButton
                variant="ghost"
                label={say('term.edit', { name: term.name })}
                onClick={() => setEdited(term)}
              >
                <Pencil />
              </IconButton>
              {term.credits.clients === 0 && (
                <IconButton
                  variant="ghost"
                  label={say('term.remove', { name: term.name })}
                  onClick={() => setRemoved(term)}
                >
                  <Trash />
                </IconButton>
              )}
            </>
          )}
        />
      )}
      {edited !== undefined && (
        <TermDialog
          institution={institution}
          term={edited}
          onClose={() => setEdited(undefined)}
          onSaved={(saved) => {
            setEdited(undefined);
            onChanged(saved);
          }}
        />
      )}
      {removed !== null && (
        <Removal
          term={removed}
          onDone={(saved) => {
            setRemoved(null);
            if (saved) onChanged(saved);
          }}
        />
      )}
    </Flex>
  );
};
