import { Box, Button, EmptyStateLayout, Link, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { MailPage, MailStatus, MailView } from '../../../shared/contracts/mail';
import { Listing, type Column } from '../parts/Listing';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { TabbedPage } from '../parts/TabbedPage';
import { deviceZone } from '../parts/time-zones';
import { useAddressTab } from '../parts/use-address-tab';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { mailName } from './mail-name';

const STATUSES = ['waiting', 'failed', 'sent', 'superseded'] as const satisfies readonly MailStatus[];
/** A mail that is out, or that a later one made pointless, is not sent again. */
const RETRIED: MailStatus[] = ['waiting', 'failed'];

const useColumns = (): Column<MailView>[] => {
  const say = useSay();
  const { locale } = useIntl();
  const moment = (at: string) => sayMoment(locale, at, deviceZone());
  return [
    {
      key: 'template',
      label: say('mail.what'),
      cell: (mail) =>
        mail.sessionId === null ? (
          <Typography>{mailName(say, mail.template)}</Typography>
        ) : (
          <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${mail.sessionId}`}>
            {mailName(say, mail.template)}
          </Link>
        ),
    },
    {
      key: 'recipient',
      label: say('mail.recipient'),
      cell: (mail) => <Typography style={{ overflowWrap: 'anywhere' }}>{mail.recipient}</Typography>,
    },
    {
      key: 'queued',
      label: say('mail.queuedAt'),
      cell: (mail) => <Typography>{moment(mail.queuedAt)}</Typography>,
    },
    {
      key: 'how',
      label: say('mail.how'),
      cell: (mail) => (
        <Box>
          <Typography tag="p">
            {mail.sentAt === null
              ? say('mail.attempts', { attempts: mail.attempts, at: moment(mail.dueAt) })
              : say('mail.sentAt', { at: moment(mail.sentAt) })}
          </Typography>
          {mail.lastError !== null && mail.sentAt === null && (
            <Typography tag="p" variant="pi" textColor="danger700" style={{ overflowWrap: 'anywhere' }}>
              {mail.lastError}
            </Typography>
          )}
        </Box>
      ),
    },
  ];
};

const MailList = ({ mails, again }: { mails: MailView[]; again(): void }) => {
  const say = useSay();
  const columns = useColumns();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const retry = async (mail: MailView) => {
    const sent = await send('post', `/mails/${mail.id}/retry`);
    if (sent?.ok) toggleNotification({ type: 'success', message: say('mail.retried') });
    again();
  };
  if (mails.length === 0)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('mail.none')} />;
  return (
    <Listing
      label={say('menu.mail')}
      columns={columns}
      items={mails}
      keyOf={({ id }) => id}
      actions={(mail) =>
        RETRIED.includes(mail.status) && (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<ArrowClockwise />}
            disabled={busy}
            onClick={() => void retry(mail)}
          >
            {say('mail.retry')}
          </Button>
        )
      }
    />
  );
};

/** The outbox: what waits, what failed and why, what was sent. For operators. */
const MailsPage = () => {
  const say = useSay();
  const { tab, params, open, to } = useAddressTab('status', STATUSES);
  const mails = useRead<MailPage>(`/mails?status=${tab}&page=${params.get('page') ?? '1'}`);
  const counts = mails.answer.state === 'ready' ? mails.answer.value.counts : null;
  return (
    <TabbedPage
      title={say('menu.mail')}
      subtitle={say('mail.subtitle')}
      action={
        <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={mails.again}>
          {say('state.reload')}
        </Button>
      }
      tabs={STATUSES.map((name) => ({ name, label: say(`mail.${name}`), count: counts?.[name] }))}
      tab={tab}
      open={open}
    >
      <Reading of={mails}>
        {(page) => (
          <>
            <MailList mails={page.items} again={mails.again} />
            <Pages
              page={page.page}
              pageCount={page.pageCount}
              to={(number) => to({ page: String(number) })}
            />
          </>
        )}
      </Reading>
    </TabbedPage>
  );
};

export default MailsPage;
