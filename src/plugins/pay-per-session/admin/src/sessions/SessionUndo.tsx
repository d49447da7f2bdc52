import { useEffect, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { SessionDetail } from '../../../shared/contracts/session';
import { useSend } from '../server/use-send';
import { useSay, type WordKey } from '../say';
import { AFTER_STEP, useFocusGoesOn } from '../parts/focus-next';
import en from '../translations/en.json';

interface SessionUndoProps {
  session: SessionDetail;
  onChanged(session: SessionDetail): void;
  onStale(): void;
}

const SECOND = 1000;

/** Counts down from what the server said; the browser's clock may be wrong. */
const useSecondsLeft = (seconds: number): number => {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((before) => before - 1), SECOND);
    return () => window.clearInterval(timer);
  }, []);
  return left;
};

const isWord = (key: string): key is WordKey => key in en;

interface UndoProps extends SessionUndoProps {
  undo: NonNullable<SessionDetail['undo']>;
}

const UndoBox = ({ session, undo, seconds, onChanged, onStale }: UndoProps & { seconds: number }) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const box = useFocusGoesOn<HTMLElement>();
  const word = `event.${undo.action}`;
  const takeBack = async (): Promise<void> => {
    const { id, revision } = session;
    const sent = await send<SessionDetail>('post', `/sessions/${id}/undo`, { revision });
    if (sent === null) return;
    if (!sent.ok) {
      onStale();
      return;
    }
    toggleNotification({ type: 'success', message: say('undo.done') });
    onChanged(sent.value);
  };
  return (
    <Box
      ref={box}
      tag="section"
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
      aria-labelledby="pps-undo"
      {...AFTER_STEP}
    >
      <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
        <Box>
          <Typography id="pps-undo" tag="h2" variant="omega" fontWeight="bold">
            {say('undo.title', { what: isWord(word) ? say(word) : undo.action })}
          </Typography>
          <Typography tag="p">{say(undo.money ? 'undo.leadMoney' : 'undo.lead', { seconds })}</Typography>
        </Box>
        <Button variant="secondary" loading={busy} onClick={() => void takeBack()}>
          {undo.hours > 1 ? say('block.undo', { count: undo.hours }) : say('undo.button')}
        </Button>
      </Flex>
    </Box>
  );
};

const Undo = (props: UndoProps) => {
  const seconds = useSecondsLeft(props.undo.seconds);
  return seconds > 0 ? <UndoBox {...props} seconds={seconds} /> : null;
};

/** For a minute, whoever made the last step takes it back here. */
export const SessionUndo = (props: SessionUndoProps) => {
  const { undo } = props.session;
  return undo === null ? null : (
    <Undo key={`${props.session.revision} ${undo.seconds}`} {...props} undo={undo} />
  );
};
