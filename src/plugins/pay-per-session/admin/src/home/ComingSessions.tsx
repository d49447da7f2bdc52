import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { PanelView } from '../../../shared/contracts/panel';
import { MOST_COUNTED, type SessionListItem, type SessionPage } from '../../../shared/contracts/session';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import type { PanelNeed } from '../sessions/need-words';
import { NeedsBadge } from '../sessions/NeedsBadge';
import { sessionCount } from '../sessions/session-count';
import { spanIn } from '../sessions/SessionWhen';

/** As many as fit into a widget with the line below them. */
const SHOWN = 3;

const WAITING: [PanelNeed, WordKey][] = [
  ['dispute', 'home.disputed'],
  ['answer', 'home.asked'],
  ['outcome', 'home.unmarked'],
  ['decision', 'home.undecided'],
  ['date', 'home.waiting'],
];

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
            spanIn(session, session.host.timeZone, locale),
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
  const { locale } = useIntl();
  const { answer } = useRead<SessionPage>(`/sessions?tab=coming&status=scheduled${whose}`);
  if (answer.state === 'failed') return <Widget.Error>{answer.problem.sentence}</Widget.Error>;
  if (answer.state !== 'ready') return <Widget.Loading />;
  const { items, needs, counts } = answer.value;
  if (items.length + counts.action === 0)
    return <Widget.NoData>{say(whose === '' ? 'home.noneAtAll' : 'home.none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {items.slice(0, SHOWN).map((session) => (
          <Coming key={session.id} session={session} hostName={whose === ''} />
        ))}
      </Flex>
      {WAITING.filter(([need]) => needs[need] > 0).map(([need, word]) => (
        <Link key={need} tag={NavLink} to={`${PANEL_PATH}/sessions?need=${need}${whose}`}>
          {say(word, {
            count: Math.min(needs[need], MOST_COUNTED),
            shown: sessionCount(needs[need], locale),
          })}
        </Link>
      ))}
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
