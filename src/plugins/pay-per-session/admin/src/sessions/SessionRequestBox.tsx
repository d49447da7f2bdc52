import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionDetail } from '../../../shared/contracts/session';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { useSay } from '../say';
import { SuspicionsBox } from './SuspicionsBox';
import { spanIn } from './SessionWhen';

const Said = ({ label, text }: { label: string; text: string }) => (
  <Box>
    <Typography tag="dt" variant="sigma" textColor="neutral600">
      {label}
    </Typography>
    <Typography tag="dd" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text}
    </Typography>
  </Box>
);

/** What the client wrote when asking or booking, whose answer is waited for, and the other times that are proposed. */
export const SessionRequestBox = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { note, answers, proposals, awaits, respondBy, client } = session;
  const open = session.status === 'requested';
  if (!open && note === '' && answers.length === 0) return null;
  const zone = session.host.timeZone;
  return (
    <Panelled title={say('request.title')}>
      {open && awaits !== null && respondBy !== null && (
        <Box background="warning100" hasRadius padding={4}>
          <Typography textColor="neutral800">
            {say(awaits === 'host' ? 'request.awaitsHost' : 'request.awaitsClient', {
              client: client.displayName,
              when: sayMoment(locale, respondBy, zone),
            })}
          </Typography>
        </Box>
      )}
      <SuspicionsBox suspicions={session.suspicions} />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
        {note !== '' && <Said label={say('request.note')} text={note} />}
        {answers.map(({ question, answer }) => (
          <Said key={question} label={question} text={answer === '' ? '–' : answer} />
        ))}
        {proposals.length > 0 && (
          <Said
            label={say('request.proposals')}
            text={proposals.map((proposal) => spanIn(proposal, zone, locale) ?? '').join('\n')}
          />
        )}
      </Flex>
    </Panelled>
  );
};
