import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { OrderListItem, OrderPage } from '../../../shared/contracts/order';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { SearchForm } from '../parts/SearchForm';
import { TabbedPage } from '../parts/TabbedPage';
import { PANEL_PATH } from '../plugin-id';
import { usePartyName } from '../panel/use-party-name';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { amountText } from './amount-text';
import { SettleDialog } from './SettleDialog';
import { OrderBadge } from './OrderBadge';

const TABS: Record<string, WordKey> = {
  all: 'order.all',
  open: 'order.open',
  paid: 'order.paid',
  refund_due: 'order.refundDue',
  refunded: 'order.refunded',
};

const useColumns = (): Column<OrderListItem>[] => {
  const say = useSay();
  const partyName = usePartyName();
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const when = (iso: string) => format.format(Date.parse(iso));
  return [
    {
      key: 'what',
      label: say('order.what'),
      cell: (order) => (
        <Box>
          {order.sessionId === null ? (
            <Typography tag="p">{order.serviceName}</Typography>
          ) : (
            <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${order.sessionId}`}>
              {order.serviceName}
            </Link>
          )}
          <Typography tag="p" variant="pi" textColor="neutral600">
            {order.hostName} · {order.reference}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'client',
      label: partyName('client'),
      cell: ({ client }) => (
        <Box>
          <Typography tag="p">{client.displayName}</Typography>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {client.email}
          </Typography>
        </Box>
      ),
    },
    {
      key: 'amount',
      label: say('order.amount'),
      cell: ({ amount, currency, provider }) => (
        <Typography style={{ fontVariantNumeric: 'tabular-nums' }}>
          {amountText(say, locale, { amount, currency, provider })}
        </Typography>
      ),
    },
    {
      key: 'placed',
      label: say('order.placed'),
      cell: (order) => <Typography>{when(order.placedAt)}</Typography>,
    },
    {
      key: 'state',
      label: say('order.state'),
      cell: (order) => (
        <Box>
          <OrderBadge status={order.status} />
          <Typography tag="p" variant="pi" textColor="neutral600">
            {order.paidAt === null
              ? order.status === 'open' && say('order.waits')
              : say('order.paidAt', { at: when(order.paidAt) })}
          </Typography>
        </Box>
      ),
    },
  ];
};

/** What an operator can say of an order's money. */
const stepOf = ({ awaits, status }: OrderListItem): WordKey => {
  if (awaits === 'refund') return 'order.confirmRefund';
  return status === 'cancelled' ? 'order.late' : 'order.confirm';
};

const OrderList = ({
  orders,
  filtered,
  again,
}: {
  orders: OrderListItem[];
  filtered: boolean;
  again(): void;
}) => {
  const say = useSay();
  const columns = useColumns();
  const [confirming, setConfirming] = useState<OrderListItem | null>(null);
  if (orders.length === 0)
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say(filtered ? 'order.noneFound' : 'order.none')}
      />
    );
  return (
    <>
      <Listing
        label={say('menu.orders')}
        columns={columns}
        items={orders}
        keyOf={({ reference }) => reference}
        actions={(order) =>
          order.awaits && (
            <Button variant="secondary" size="S" onClick={() => setConfirming(order)}>
              {say(stepOf(order))}
            </Button>
          )
        }
      />
      {confirming && (
        <SettleDialog
          order={confirming}
          onClose={(changed) => {
            setConfirming(null);
            if (changed) again();
          }}
        />
      )}
    </>
  );
};

/** Every order and how it stands; a payment outside the site is confirmed here. For operators. */
const OrdersPage = () => {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const named = params.get('status') ?? 'all';
  const tab = named in TABS ? named : 'all';
  const search = params.get('search') ?? '';
  const address = (change: Record<string, string>): string => {
    const kept = { status: tab, search, ...change };
    return new URLSearchParams(
      Object.entries(kept).filter(([, value]) => value !== '' && value !== 'all'),
    ).toString();
  };
  const orders = useRead<OrderPage>(`/orders?${address({ page: params.get('page') ?? '' })}`);
  return (
    <TabbedPage
      title={say('menu.orders')}
      subtitle={say('order.subtitle')}
      tabs={Object.entries(TABS).map(([name, label]) => ({ name, label: say(label) }))}
      tab={tab}
      open={(status) => setParams(address({ status }))}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <SearchForm
          current={search}
          label={say('order.search')}
          search={(text) => setParams(address({ search: text }))}
        />
        <Reading of={orders}>
          {(page) => (
            <>
              <OrderList orders={page.items} filtered={search !== '' || tab !== 'all'} again={orders.again} />
              <Pages
                page={page.page}
                pageCount={page.pageCount}
                to={(number) => `?${address({ page: String(number) })}`}
              />
            </>
          )}
        </Reading>
      </Flex>
    </TabbedPage>
  );
};

export default OrdersPage;
