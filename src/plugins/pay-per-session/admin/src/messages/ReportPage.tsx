import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import type { ReportView } from '../../../shared/contracts/message';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useRead, type Read } from '../server/use-read';
import { useSend } from '../server/use-send';
import { MessageBubbles } from './MessageBubbles';
import { useUnread } from './unread-context';

const ResolveDialog = ({
  report,
  onClose,
  onResolved,
}: {
  report: ReportView;
  onClose(): void;
  onResolved(report: ReportView): void;
}) => {
  const say = useSay();
  const { busy, send } = useSend();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const resolve = async () => {
    const sent = await send<ReportView>('post', `/message-reports/${report.id}/resolve`, { note }, true);
    if (sent === null) return;
    if (sent.ok) onResolved(sent.value);
    else setProblem(sent.problem);
  };
  return (
    <StepDialog
      title={say('reports.resolveTitle')}
      intro={<Typography>{say('reports.resolveHelp')}</Typography>}
      confirm={say('reports.resolve')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void resolve()}
    >
      <TextField
        name="note"
        label={say('reports.note')}
        problem={problem?.fields.note}
        required
        value={note}
        longest={1000}
        rows={4}
        onChange={setNote}
      />
    </StepDialog>
  );
};

const Shown = ({ report, read }: { report: ReportView; read: Read<ReportView> }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { again } = useUnread();
  const [resolving, setResolving] = useState(false);
  const path = `/message-reports/${report.id}`;
  return (
    <>
      <Layouts.Header
        title={say('reports.between', { host: report.host, client: report.client })}
        subtitle={say('reports.reportedBy', {
          name: report[report.reporter],
          at: sayMoment(locale, report.reportedAt, deviceZone()),
        })}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/reports`} />}
        primaryAction={
          report.status === 'open' ? (
            <Button onClick={() => setResolving(true)}>{say('reports.resolve')}</Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Panelled title={say('reports.reason')}>
            <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {report.reason}
            </Typography>
            {report.blockedBy.map((party) => (
              <Typography key={party} tag="p" textColor="neutral600">
                {say('reports.blockedBy', { name: report[party] })}
              </Typography>
            ))}
            {report.resolvedAt !== null && (
              <Box background="success100" hasRadius padding={4}>
                <Typography tag="p" textColor="success700">
                  {say('reports.resolvedAt', { at: sayMoment(locale, report.resolvedAt, deviceZone()) })}
                </Typography>
                <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                  {report.note}
                </Typography>
              </Box>
            )}
          </Panelled>
          <Panelled title={say('reports.excerpt')}>
            <Typography variant="pi" textColor="neutral600">
              {say('reports.excerptHelp', { older: report.olderMessages })}
            </Typography>
            <MessageBubbles
              messages={report.excerpt}
              names={{ host: report.host, client: report.client }}
              mine="host"
              path={path}
              linked={false}
              label={say('reports.excerpt')}
            />
          </Panelled>
        </Flex>
      </Layouts.Content>
      {resolving && (
        <ResolveDialog
          report={report}
          onClose={() => setResolving(false)}
          onResolved={(value) => {
            setResolving(false);
            read.replace(value);
            again();
          }}
        />
      )}
    </>
  );
};

/** One report: why, by whom, and what was written until then. */
const ReportPage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const report = useRead<ReportView>(`/message-reports/${encodeURIComponent(id)}`);
  return (
    <Page.Main>
      <Page.Title>{say('menu.reports')}</Page.Title>
      <Reading of={report} page>
        {(value) => <Shown report={value} read={report} />}
      </Reading>
    </Page.Main>
  );
};

export default ReportPage;
