import { useState } from 'react';
import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { RunView } from '../../../shared/contracts/allocation';
import { AFTER_STEP } from '../parts/focus-next';
import { Meter } from '../parts/Meter';
import { Panelled } from '../parts/Panelled';
import { StepDialog } from '../parts/StepDialog';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useSend } from '../server/use-send';

interface RunStepsProps {
  run: RunView;
  onChanged(run: RunView): void;
}

const Progress = ({ run }: { run: RunView }) => {
  const say = useSay();
  const percent = run.chosen === 0 ? 100 : Math.floor((run.done / run.chosen) * 100);
  const sentence =
    run.status === 'stopped'
      ? say('credits.stoppedAt', { done: run.done, chosen: run.chosen, term: run.term.name })
      : say(run.status === 'applied' ? 'credits.allDone' : 'credits.soFar', {
          done: run.done,
          chosen: run.chosen,
        });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Meter percent={percent} label={say('credits.progress')} />
      <Typography role="status" aria-live="polite">
        {sentence}
      </Typography>
      {run.status === 'applying' && (
        <Typography variant="pi" textColor="neutral600">
          {say('credits.mayLeave')}
        </Typography>
      )}
    </Flex>
  );
};

/** What can be done with an allocation now: leave out what is wrong, apply, discard; or how far it is. */
export const RunSteps = ({ run, onChanged }: RunStepsProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [asking, setAsking] = useState(false);
  const step = async (method: 'post' | 'put', path: string, body: object = {}): Promise<boolean> => {
    const sent = await send<RunView>(method, `/credit-runs/${run.id}/${path}`, body);
    if (sent?.ok) onChanged(sent.value);
    return sent?.ok === true;
  };
  const apply = async (): Promise<void> => {
    await step('post', 'application');
    setAsking(false);
  };
  const discard = async (): Promise<void> => {
    if (await step('post', 'discard'))
      toggleNotification({ type: 'success', message: say('credits.discarded') });
  };

  if (run.status === 'discarded') return null;
  if (run.status !== 'checked')
    return (
      <Panelled title={say('credits.progress')}>
        <Box {...AFTER_STEP}>
          <Progress run={run} />
        </Box>
      </Panelled>
    );
  return (
    <Panelled title={say('credits.next')}>
      {run.badChosen > 0 && (
        <Box background="warning100" hasRadius padding={4}>
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <Typography textColor="neutral800">
              {say('credits.wrongRows', { count: run.badChosen })}
            </Typography>
            <Flex gap={2} wrap="wrap">
              {run.way === 'file' && (
                <LinkButton
                  tag={NavLink}
                  variant="tertiary"
                  to={`${PANEL_PATH}/credits/give?way=file&termId=${run.term.id}`}
                >
                  {say('credits.sendCorrected')}
                </LinkButton>
              )}
              <Button
                variant="secondary"
                loading={busy}
                onClick={() => void step('put', 'choice', { chosen: false, every: 'bad' })}
              >
                {say('credits.leaveOut')}
              </Button>
            </Flex>
          </Flex>
        </Box>
      )}
      {run.chosen === 0 && <Typography>{say('credits.nothingChosen')}</Typography>}
      <Flex gap={2} wrap="wrap" {...AFTER_STEP}>
        <Button disabled={run.badChosen > 0 || run.chosen === 0 || busy} onClick={() => setAsking(true)}>
          {say('credits.apply', { credits: run.credits, count: run.known + run.waits })}
        </Button>
        <Button variant="tertiary" disabled={busy} onClick={() => void discard()}>
          {say('credits.discard')}
        </Button>
      </Flex>
      {asking && (
        <StepDialog
          title={say('credits.applyTitle')}
          confirm={say('credits.apply', { credits: run.credits, count: run.known + run.waits })}
          busy={busy}
          problem={null}
          onClose={() => setAsking(false)}
          onConfirm={() => void apply()}
        >
          <Typography>
            {say('credits.applyText', {
              credits: run.credits,
              count: run.known + run.waits,
              institution: run.institution.name,
              term: run.term.name,
            })}
          </Typography>
        </StepDialog>
      )}
    </Panelled>
  );
};
