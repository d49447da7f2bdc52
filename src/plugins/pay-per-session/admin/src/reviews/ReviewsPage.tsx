import { useState } from 'react';
import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useNotification } from '@strapi/strapi/admin';
import type { ReviewPage, ReviewView } from '../../../shared/contracts/review';
import { usePanel } from '../panel/panel-context';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { TabbedPage } from '../parts/TabbedPage';
import { useAddressTab } from '../parts/use-address-tab';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { ReviewCard } from './ReviewCard';
import { ReviewDialog, type ReviewStep } from './ReviewDialog';

type State = keyof ReviewPage['counts'];
const STATES = ['all', 'unanswered', 'hidden'] as const satisfies readonly State[];
const EMPTY: Record<State, WordKey> = {
  all: 'review.none',
  unanswered: 'review.noneUnanswered',
  hidden: 'review.noneHidden',
};

const ReviewList = ({ page, again }: { page: ReviewPage; again(): void }) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [open, setOpen] = useState<{ review: ReviewView; step: ReviewStep } | null>(null);
  const done = (message: WordKey) => {
    setOpen(null);
    toggleNotification({ type: 'success', message: say(message) });
    again();
  };
  const show = async ({ id, revision }: ReviewView) => {
    const sent = await send('post', `/reviews/${id}/show`, { revision });
    if (sent?.ok) done('review.shownAgain');
    else again();
  };
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {page.items.map((review) => (
          <ReviewCard
            key={review.id}
            review={review}
            busy={busy}
            onStep={(step) => setOpen({ review, step })}
            onShow={() => void show(review)}
          />
        ))}
      </Flex>
      {open && (
        <ReviewDialog
          review={open.review}
          step={open.step}
          onClose={() => setOpen(null)}
          onDone={() => done(open.step === 'hide' ? 'review.isHidden' : 'review.answered')}
        />
      )}
    </>
  );
};

/** What clients say: a host answers, an operator hides what breaks the rules. */
const ReviewsPage = () => {
  const say = useSay();
  const { operator } = usePanel();
  const { tab, params, open, to } = useAddressTab('state', STATES);
  const reviews = useRead<ReviewPage>(`/reviews?state=${tab}&page=${params.get('page') ?? '1'}`);
  const counts = reviews.answer.state === 'ready' ? reviews.answer.value.counts : null;
  return (
    <TabbedPage
      title={say(operator ? 'menu.reviews' : 'menu.myReviews')}
      subtitle={say(operator ? 'review.subtitleOperator' : 'review.subtitle')}
      tabs={STATES.map((name) => ({ name, label: say(`review.${name}`), count: counts?.[name] }))}
      tab={tab}
      open={open}
    >
      <Reading of={reviews}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say(EMPTY[tab])} />
          ) : (
            <>
              <ReviewList page={page} again={reviews.again} />
              <Pages
                page={page.page}
                pageCount={page.pageCount}
                to={(number) => to({ page: String(number) })}
              />
            </>
          )
        }
      </Reading>
    </TabbedPage>
  );
};

export default ReviewsPage;
