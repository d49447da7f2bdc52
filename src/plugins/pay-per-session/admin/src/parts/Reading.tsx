import type { ReactNode } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { EmptyPermissions } from '@strapi/icons/symbols';
import { Page } from '@strapi/strapi/admin';
import { useSay } from '../say';
import type { Read } from '../server/use-read';

interface ReadingProps<T> {
  of: Read<T>;
  /** Fills the whole page while there is nothing to show. */
  page?: boolean;
  children(value: T): ReactNode;
}

/** Shows a read: loading, forbidden, failed with a way to try again, or what was read. */
export const Reading = <T,>({ of: { answer, again }, page = false, children }: ReadingProps<T>) => {
  const say = useSay();
  if (answer.state === 'ready') return <>{children(answer.value)}</>;
  if (answer.state === 'loading') {
    return page ? (
      <Page.Loading>{say('state.loading')}</Page.Loading>
    ) : (
      <Flex justifyContent="center" padding={8}>
        <Loader>{say('state.loading')}</Loader>
      </Flex>
    );
  }
  const forbidden = answer.problem.status === 403;
  const shown = (
    <EmptyStateLayout
      icon={
        forbidden ? (
          <EmptyPermissions width="16rem" />
        ) : (
          <WarningCircle width="4.8rem" height="4.8rem" fill="danger600" />
        )
      }
      content={answer.problem.sentence}
      action={
        forbidden ? undefined : (
          <Button variant="secondary" onClick={again}>
            {say('state.again')}
          </Button>
        )
      }
    />
  );
  return page ? (
    <Page.Main>
      <Box padding={8}>{shown}</Box>
    </Page.Main>
  ) : (
    shown
  );
};
