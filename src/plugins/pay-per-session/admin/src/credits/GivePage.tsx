import { Box, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import type { CreditPlaces } from '../../../shared/contracts/allocation';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { GiveForm } from './GiveForm';

/** Begins an allocation: to whom, how many, of which term. What it would do is shown on the next page. */
const GivePage = () => {
  const say = useSay();
  const places = useRead<CreditPlaces>('/credit-places');
  return (
    <Page.Main>
      <Page.Title>{say('credits.give')}</Page.Title>
      <Layouts.Header
        title={say('credits.give')}
        subtitle={say('credits.giveSubtitle')}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/credits`} />}
      />
      <Layouts.Content>
        <Reading of={places}>
          {({ institutions }) =>
            institutions.some(({ terms }) => terms.some(({ state }) => state !== 'over')) ? (
              <Box maxWidth="72rem">
                <GiveForm institutions={institutions} />
              </Box>
            ) : (
              <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('credits.noTerm')} />
            )
          }
        </Reading>
      </Layouts.Content>
    </Page.Main>
  );
};

export default GivePage;
