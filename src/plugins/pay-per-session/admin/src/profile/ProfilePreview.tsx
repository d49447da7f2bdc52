import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Panelled } from '../parts/Panelled';
import { timeNowIn } from '../parts/time-zones';
import { useSay } from '../say';
import { nameOf } from './languages';
import type { ProfileDraft } from './profile-draft';

const Cover = styled(Box)<{ $url: string | undefined }>`
  height: 11rem;
  background-color: ${({ theme }) => theme.colors.neutral200};
  background-image: ${({ $url }) => ($url === undefined ? 'none' : `url("${encodeURI($url)}")`)};
  background-size: cover;
  background-position: center;
`;

const Face = styled.div<{ $url: string | undefined }>`
  width: 7.2rem;
  height: 7.2rem;
  margin-top: -3.6rem;
  border-radius: 50%;
  border: 3px solid ${({ theme }) => theme.colors.neutral0};
  background-color: ${({ theme }) => theme.colors.neutral300};
  background-image: ${({ $url }) => ($url === undefined ? 'none' : `url("${encodeURI($url)}")`)};
  background-size: cover;
  background-position: center;
`;

/** How the profile's card looks to visitors, while it is being typed. */
export const ProfilePreview = ({ draft }: { draft: ProfileDraft }) => {
  const say = useSay();
  const { locale } = useIntl();
  const now = draft.timeZone === '' ? '' : timeNowIn(draft.timeZone, locale);
  return (
    <Panelled title={say('preview.title')}>
      <Box hasRadius borderColor="neutral150" overflow="hidden" background="neutral0">
        <Cover $url={draft.cover?.url} />
        <Flex
          direction="column"
          alignItems="flex-start"
          gap={1}
          paddingLeft={4}
          paddingRight={4}
          paddingBottom={4}
        >
          <Face $url={draft.avatar?.url} />
          <Typography variant="beta" tag="p">
            {draft.displayName === '' ? say('preview.noName') : draft.displayName}
          </Typography>
          <Typography textColor={draft.headline === '' ? 'neutral600' : 'neutral800'}>
            {draft.headline === '' ? say('preview.noHeadline') : draft.headline}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {[draft.languages.map((code) => nameOf(code, locale)).join(', '), now]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          {draft.paused && (
            <Typography variant="pi" fontWeight="bold">
              {say('preview.paused')}
            </Typography>
          )}
        </Flex>
      </Box>
    </Panelled>
  );
};
