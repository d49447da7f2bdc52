import { useState } from 'react';
import { Badge, Box, EmptyStateLayout, Flex, Tabs } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import type { ReviewPage, ReviewView } from '../../../shared/contracts/review';
import { usePanel } from '../panel/panel-context';
import { Pages } from '../parts/Pages';
import { Reading } from '../parts/Reading';
import { useSay, type WordKey } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { ReviewCard } from './ReviewCard';
import { ReviewDialog, type ReviewStep } from './ReviewDialog';

type Tab = keyof ReviewPage['counts'];
const TABS: Record<Tab, WordKey> = {
  all: 'review.all',
  unanswered: 'review.unanswered',
  hidden: 'review.hidden',
};
const EMPTY: Record<Tab, WordKey> = {
  all: 'review.none',
  unanswered: 'review.noneUnanswered',
  hidden: 'review.noneHidden',
};
const isTab = (value: string): value is Tab => value in TABS;

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
  const [params, setParams] = useSearchParams();
  const named = params.get('state') ?? 'all';
  const tab: Tab = isTab(named) ? named : 'all';
  const reviews = useRead<ReviewPage>(`/reviews?state=${tab}&page=${params.get('page') ?? '1'}`);
  const counts = reviews.answer.state === 'ready' ? reviews.answer.value.counts : null;
  const title = say(operator ? 'menu.reviews' : 'menu.myReviews');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say(operator ? 'review.subtitleOperator' : 'review.subtitle')}
      />
      <Layouts.Content>
        <Tabs.Root value={tab} onValueChange={(state) => setParams({ state })} variant="simple">
          <Tabs.List aria-label={title}>
            {Object.entries(TABS).map(([value, label]) => (
              <Tabs.Trigger key={value} value={value}>
                <Flex tag="span" gap={2}>
                  {say(label)}
                  {counts && isTab(value) && <Badge>{counts[value]}</Badge>}
                </Flex>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={tab}>
            <Box paddingTop={4}>
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
                        to={(number) => `?state=${tab}&page=${number}`}
                      />
                    </>
                  )
                }
              </Reading>
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ReviewsPage;
