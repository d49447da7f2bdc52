import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { MOST_STARS, type ReviewView } from '../../../shared/contracts/review';
import { usePanel } from '../panel/panel-context';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import type { ReviewStep } from './ReviewDialog';

const Stars = ({ rating }: { rating: number }) => {
  const say = useSay();
  return (
    <Typography
      role="img"
      aria-label={say('review.stars', { rating })}
      variant="delta"
      textColor="primary600"
    >
      {'★'.repeat(rating)}
      <Typography variant="delta" textColor="neutral300">
        {'★'.repeat(MOST_STARS - rating)}
      </Typography>
    </Typography>
  );
};

const Said = ({ text }: { text: string }) => (
  <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
    {text}
  </Typography>
);

interface ReviewCardProps {
  review: ReviewView;
  busy: boolean;
  onStep(step: ReviewStep): void;
  onShow(): void;
}

/** One review with what may be done to it: its host answers, an operator hides and shows. */
export const ReviewCard = ({ review, busy, onStep, onShow }: ReviewCardProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { operator, hostId } = usePanel();
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Stars rating={review.rating} />
          <Typography variant="pi" textColor="neutral600">
            {sayMoment(locale, review.writtenAt, deviceZone())}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {say(operator ? 'review.ofFor' : 'review.of', {
            client: review.client.displayName,
            host: review.host.displayName,
          })}{' '}
          <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${review.sessionId}`}>
            {review.serviceName}
          </Link>
        </Typography>
        <Said text={review.text} />
        {review.hidden && (
          <Box background="warning100" hasRadius padding={3}>
            <Typography textColor="neutral800">
              {say('review.hiddenFor', { reason: review.hidden.reason })}
            </Typography>
          </Box>
        )}
        {review.unfounded && (
          <Box background="warning100" hasRadius padding={3}>
            <Typography textColor="neutral800">{say('review.unfounded')}</Typography>
          </Box>
        )}
        {review.answer !== null && (
          <Box background="neutral100" hasRadius padding={3}>
            <Typography variant="pi" textColor="neutral600">
              {say('review.hostAnswers', { host: review.host.displayName })}
            </Typography>
            <Said text={review.answer} />
          </Box>
        )}
        <Flex gap={2} wrap="wrap">
          {review.host.id === hostId && (
            <Button variant="secondary" size="S" onClick={() => onStep('answer')}>
              {say(review.answer === null ? 'review.answer' : 'review.changeAnswer')}
            </Button>
          )}
          {operator && !review.hidden && (
            <Button variant="danger-light" size="S" onClick={() => onStep('hide')}>
              {say('review.hide')}
            </Button>
          )}
          {operator && review.hidden && (
            <Button variant="tertiary" size="S" disabled={busy} onClick={onShow}>
              {say('review.show')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
};
