import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ServiceView } from '../../../shared/contracts/service';
import { useSay } from '../say';
import { useSend } from '../server/use-send';

interface OfferIntroductionProps {
  hostId: number;
  /** Those the page shows. */
  services: readonly ServiceView[];
  onOffered(): void;
}

/** Invites a host who has no introductory session yet to offer one: a click makes it, with words and questions. */
export const OfferIntroduction = ({ hostId, services, onOffered }: OfferIntroductionProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  if (services.some(({ kind, host }) => kind === 'introduction' && host.id === hostId)) return null;
  const offer = async () => {
    const sent = await send<ServiceView>('post', `/services/introduction?hostId=${hostId}`, {
      language: locale,
    });
    if (!sent?.ok) return;
    toggleNotification({ type: 'success', message: say('introduction.offered') });
    onOffered();
  };
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} tag="section">
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Box flex="1 1 32rem">
          <Typography tag="h2" variant="delta">
            {say('introduction.offerTitle')}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {say('introduction.offerText')}
          </Typography>
        </Box>
        <Button variant="secondary" loading={busy} onClick={() => void offer()}>
          {say('introduction.offer')}
        </Button>
      </Flex>
    </Box>
  );
};
