import { useEffect } from 'react';
import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { RunView } from '../../../shared/contracts/allocation';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead, type Read } from '../server/use-read';
import { RunBadge } from './RunBadge';
import { RunRows } from './RunRows';
import { RunSteps } from './RunSteps';
import { RunSummary } from './RunSummary';

/** How often the page asks how far a run is. */
const EVERY = 1000;

const Shown = ({ run, read }: { run: RunView; read: Read<RunView> }) => {
  const say = useSay();
  const { again } = read;
  const underWay = run.status === 'applying';
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = window.setInterval(again, EVERY);
    return () => window.clearInterval(timer);
  }, [underWay, again]);
  return (
    <>
      <Layouts.Header
        title={run.importKey}
        subtitle={say('credits.runSubtitle', { institution: run.institution.name, term: run.term.name })}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/credits?tab=runs`} />}
        secondaryAction={<RunBadge status={run.status} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <RunSummary run={run} />
          <RunSteps run={run} onChanged={read.replace} />
          <RunRows run={run} onChanged={read.replace} />
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** One allocation: what it would do, row by row, how far it is, and what it did. */
const RunPage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const run = useRead<RunView>(`/credit-runs/${encodeURIComponent(id)}`);
  return (
    <Page.Main>
      <Page.Title>{say('credits.run')}</Page.Title>
      <Reading of={run} page>
        {(value) => <Shown run={value} read={run} />}
      </Reading>
    </Page.Main>
  );
};

export default RunPage;
