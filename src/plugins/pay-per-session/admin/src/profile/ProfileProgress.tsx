import type { ReactNode } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { ProfilePart, ProfileView } from '../../../shared/contracts/profile';
import { PANEL_PATH } from '../plugin-id';
import { Meter } from '../parts/Meter';
import { Panelled } from '../parts/Panelled';
import { useSay, type WordKey } from '../say';

const PART_WORDS: Record<ProfilePart, WordKey> = {
  displayName: 'profile.displayName',
  headline: 'profile.headline',
  description: 'profile.description',
  avatar: 'profile.avatar',
  timeZone: 'profile.timeZone',
  cover: 'profile.cover',
};

const Line = ({ good, children }: { good: boolean; children: ReactNode }) => (
  <Flex tag="li" gap={2} alignItems="flex-start">
    <Box paddingTop="2px">
      {good ? <CheckCircle fill="success600" aria-hidden /> : <WarningCircle fill="warning600" aria-hidden />}
    </Box>
    <Typography>{children}</Typography>
  </Flex>
);

/** Where the profile stands, and what keeps it off the site. */
export const ProfileProgress = ({ profile }: { profile: ProfileView }) => {
  const say = useSay();
  const needed = profile.missing.filter((part) => part !== 'cover');
  const hasService = profile.enabledServices > 0;
  return (
    <Panelled title={say(profile.visible ? 'progress.visible' : 'progress.hidden')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Meter percent={profile.progress} label={say('progress.label')} />
        <Typography variant="pi" textColor="neutral600">
          {say('progress.percent', { percent: profile.progress })}
        </Typography>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {needed.map((part) => (
          <Line key={part} good={false}>
            {say('progress.missing', { part: say(PART_WORDS[part]) })}
          </Line>
        ))}
        {needed.length === 0 && <Line good>{say('progress.complete')}</Line>}
        {profile.missing.includes('cover') && <Line good={false}>{say('progress.cover')}</Line>}
        <Line good={hasService}>
          {hasService ? (
            say('progress.services', { count: profile.enabledServices })
          ) : (
            <>
              {say('progress.noService')}{' '}
              <Link tag={NavLink} to={`${PANEL_PATH}/services`}>
                {say('progress.toServices')}
              </Link>
            </>
          )}
        </Line>
        {profile.paused && <Line good={false}>{say('progress.paused')}</Line>}
      </Flex>
      {profile.visible && (
        <Link href={profile.publicUrl} isExternal>
          {say('progress.publicPage')}
        </Link>
      )}
    </Panelled>
  );
};
