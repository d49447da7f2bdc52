import { Button, Typography } from '@strapi/design-system';
import { Monitor } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { SessionDetail } from '../../../shared/contracts/session';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { useSay, type Say } from '../say';
import { openRoom } from './open-room';

const stateSentence = (session: SessionDetail, language: string, say: Say): string => {
  const { state, opensAt } = session.room;
  if (session.viewer === 'operator') return say('room.operator');
  // Until the request is accepted there is no session to have a room.
  if (session.status === 'requested') return say('room.none');
  if (state === 'open') return say('room.open');
  if (state === 'closed') return say('room.closed');
  if (state === 'none' || opensAt === null) return say('room.none');
  return say('room.early', { at: sayMoment(language, opensAt, session.host.timeZone) });
};

/** *Open the room*: the audio and video popup of this session. */
export const SessionRoomBox = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { url, state } = session.room;
  return (
    <Panelled title={say('room.title')}>
      <Typography textColor="neutral600">{stateSentence(session, locale, say)}</Typography>
      {url !== null && state !== 'closed' && (
        <Button startIcon={<Monitor />} fullWidth onClick={() => openRoom(session.id, url)}>
          {say('room.openIt')}
        </Button>
      )}
    </Panelled>
  );
};
