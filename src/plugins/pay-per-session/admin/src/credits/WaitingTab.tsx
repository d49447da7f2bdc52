import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { PageOf, WaitingView } from '../../../shared/contracts/allocation';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { StepDialog } from '../parts/StepDialog';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { Filters } from './Filters';
import { useFilters } from './use-filters';

const useColumns = (): Column<WaitingView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  return [
    {
      key: 'address',
      label: say('credits.address'),
      cell: ({ address }) => <Typography style={{ overflowWrap: 'anywhere' }}>{address}</Typography>,
    },
    {
      key: 'credits',
      label: say('credits.credits'),
      cell: ({ credits }) => <Typography>{credits}</Typography>,
    },
    {
      key: 'term',
      label: say('credits.term'),
      cell: ({ institution, term }) => (
        <Box>
          <Typography tag="p">{institution.name}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {term.over ? say('credits.termEnded', { name: term.name }) : term.name}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'since',
      label: say('credits.since'),
      cell: ({ waitsSince, runId }) => (
        <Link tag={NavLink} to={`${PANEL_PATH}/credits/runs/${runId}`}>
          {sayMoment(locale, waitsSince, deviceZone())}
        </Link>
      ),
    },
  ];
};

const TakeBack = ({ waiting, onClose }: { waiting: WaitingView; onClose(done: boolean): void }) => {
  const say = useSay();
  const { busy, send } = useSend();
  const { toggleNotification } = useNotification();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async () => {
    const sent = await send('post', `/waiting-credits/${waiting.id}/revocation`, {}, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    toggleNotification({ type: 'success', message: say('credits.takenBack') });
    onClose(true);
  };
  return (
    <StepDialog
      title={say('credits.takeBack')}
      confirm={say('credits.takeBack')}
      danger
      busy={busy}
      problem={problem}
      onClose={() => onClose(false)}
      onConfirm={() => void take()}
    >
      <Typography>
        {say('credits.takeBackWaiting', { credits: waiting.credits, address: waiting.address })}
      </Typography>
    </StepDialog>
  );
};

const SendAgain = ({ waiting }: { waiting: WaitingView }) => {
  const say = useSay();
  const { busy, send } = useSend();
  const { toggleNotification } = useNotification();
  const mail = async () => {
    const sent = await send('post', `/waiting-credits/${waiting.id}/mail`, {});
    if (sent?.ok)
      toggleNotification({
        type: 'success',
        message: say('credits.sentAgain', { address: waiting.address }),
      });
  };
  return (
    <Button
      variant="tertiary"
      size="S"
      loading={busy}
      aria-label={`${say('credits.sendAgain')}: ${waiting.address}`}
      onClick={() => void mail()}
    >
      {say('credits.sendAgain')}
    </Button>
  );
};

/** Credits of people who have not proven their addresses yet. */
export const WaitingTab = () => {
  const say = useSay();
  const columns = useColumns();
  const { params, address, change } = useFilters();
  const [open, setOpen] = useState<WaitingView | null>(null);
  const waiting = useRead<PageOf<WaitingView>>(`/waiting-credits?${params.toString()}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">{say('credits.waitingHelp')}</Typography>
      <Filters params={params} change={change} searchLabel={say('credits.searchAddress')} />
      <Reading of={waiting}>
        {({ items, page, pageCount }) =>
          items.length === 0 ? (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('credits.noneWaiting')} />
          ) : (
            <>
              <Listing
                label={say('credits.waitingTab')}
                columns={columns}
                items={items}
                keyOf={({ id }) => id}
                actions={(item) => (
                  <>
                    {!item.term.over && <SendAgain waiting={item} />}
                    <Button
                      variant="danger-light"
                      size="S"
                      aria-label={`${say('credits.takeBack')}: ${item.address}`}
                      onClick={() => setOpen(item)}
                    >
                      {say('credits.takeBack')}
                    </Button>
                  </>
                )}
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
      {open && (
        <TakeBack
          waiting={open}
          onClose={(done) => {
            setOpen(null);
            if (done) waiting.again();
          }}
        />
      )}
    </Flex>
  );
};
