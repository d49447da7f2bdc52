import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { PanelView } from '../../../shared/contracts/panel';
import type { SessionListItem, SessionPage } from '../../../shared/contracts/session';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { NeedsBadge } from '../sessions/NeedsBadge';
import { hostZone, spanIn } from '../sessions/SessionWhen';

/** As many as fit into a widget with the line below them. */
const SHOWN = 3;

const Coming = ({ session, hostName }: { session: SessionListItem; hostName: boolean }) => {
  const { locale } = useIntl();
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      gap={2}
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      <Flex direction="column" alignItems="flex-start">
        <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${session.id}`}>
          {session.serviceName}
        </Link>
        <Typography variant="pi" textColor="neutral600">
          {[
            spanIn(session, hostZone(session), locale),
            session.client.displayName,
            hostName && session.host.displayName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Flex>
      <NeedsBadge needs={session.needs} />
    </Flex>
  );
};

interface ComingSessionsProps {
  /** Narrows them to one host's, as part of an address; empty for those of all. */
  whose: string;
}

/** The next sessions with a date, and how many wait for an answer, for a date or for being marked. */
const ComingSessions = ({ whose }: ComingSessionsProps) => {
  const say = useSay();
  const { answer: dated } = useRead<SessionPage>(
    `/sessions?tab=upcoming&status=scheduled&time=coming&sort=soonest${whose}`,
  );
  const { answer: over } = useRead<SessionPage>(`/sessions?tab=upcoming&status=scheduled&time=over${whose}`);
  const { answer: undated } = useRead<SessionPage>(`/sessions?tab=upcoming&status=unscheduled${whose}`);
  const { answer: requested } = useRead<SessionPage>(`/sessions?tab=upcoming&status=requested${whose}`);
  for (const answer of [dated, over, undated, requested]) {
    if (answer.state === 'failed') return <Widget.Error>{answer.problem.sentence}</Widget.Error>;
  }
  if (
    dated.state !== 'ready' ||
    over.state !== 'ready' ||
    undated.state !== 'ready' ||
    requested.state !== 'ready'
  )
    return <Widget.Loading />;
  const waiting = undated.value.total;
  const unmarked = over.value.total;
  const asked = requested.value.total;
  if (dated.value.total + waiting + unmarked + asked === 0)
    return <Widget.NoData>{say(whose === '' ? 'home.noneAtAll' : 'home.none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {dated.value.items.slice(0, SHOWN).map((session) => (
          <Coming key={session.id} session={session} hostName={whose === ''} />
        ))}
      </Flex>
      {asked > 0 && (
        <Link tag={NavLink} to={`${PANEL_PATH}/sessions?status=requested${whose}`}>
          {say('home.asked', { count: asked })}
        </Link>
      )}
      {unmarked > 0 && (
        <Link tag={NavLink} to={`${PANEL_PATH}/sessions?status=scheduled&time=over${whose}`}>
          {say('home.unmarked', { count: unmarked })}
        </Link>
      )}
      {waiting > 0 && (
        <Link tag={NavLink} to={`${PANEL_PATH}/sessions?status=unscheduled${whose}`}>
          {say('home.waiting', { count: waiting })}
        </Link>
      )}
    </Flex>
  );
};

/** Those of the host who is signed in. */
export const OwnSessions = () => {
  const say = useSay();
  const { answer } = useRead<PanelView>('/me');
  if (answer.state === 'failed') return <Widget.Error>{answer.problem.sentence}</Widget.Error>;
  if (answer.state !== 'ready') return <Widget.Loading />;
  const { hostId } = answer.value;
  if (hostId === null) return <Widget.NoData>{say('home.noHost')}</Widget.NoData>;
  return <ComingSessions whose={`&hostId=${hostId}`} />;
};

/** Those of all hosts, for who operates. */
export const AllSessions = () => <ComingSessions whose="" />;
