import { Box, Flex, Typography } from '@strapi/design-system';
import { useFocusGoesOn } from './focus-next';
import type { Column, ListingProps } from './listing-columns';

interface FactsProps<T> {
  columns: Column<T>[];
  item: T;
}

/** What a row says beside its name: a line each, and numbers beside each other. */
const Facts = <T,>({ columns, item }: FactsProps<T>) => (
  <>
    {columns.some(({ short }) => !short) && (
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {columns
          .filter(({ short }) => !short)
          .map((column) => (
            <Flex key={column.key} gap={4} justifyContent="space-between" alignItems="baseline">
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {column.label}
              </Typography>
              <Box tag="dd" minWidth={0} style={{ textAlign: 'end' }}>
                {column.cell(item)}
              </Box>
            </Flex>
          ))}
      </Flex>
    )}
    {columns.some(({ short }) => short) && (
      <Flex tag="dl" gap={4} wrap="wrap" alignItems="flex-start">
        {columns
          .filter(({ short }) => short)
          .map((column) => (
            <Box key={column.key}>
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {column.label}
              </Typography>
              <Box tag="dd">{column.cell(item)}</Box>
            </Box>
          ))}
      </Flex>
    )}
  </>
);

const Card = <T,>({
  columns: [first, ...rest],
  item,
  actions,
}: Pick<ListingProps<T>, 'columns' | 'actions'> & { item: T }) => {
  const place = useFocusGoesOn<HTMLLIElement>();
  return (
    <Box
      ref={place}
      tag="li"
      background="neutral0"
      hasRadius
      borderColor="neutral150"
      shadow="tableShadow"
      padding={4}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap">
          <Box minWidth={0} flex="1 1 16rem">
            {first?.cell(item)}
          </Box>
          {actions && (
            <Flex gap={1} wrap="wrap">
              {actions(item)}
            </Flex>
          )}
        </Flex>
        <Facts columns={rest} item={item} />
      </Flex>
    </Box>
  );
};

/** The rows of a list as cards, one below the other, for a phone. */
export const ListingCards = <T,>({ label, columns, items, keyOf, actions }: ListingProps<T>) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={label}>
    {items.map((item) => (
      <Card key={keyOf(item)} columns={columns} item={item} {...(actions ? { actions } : {})} />
    ))}
  </Flex>
);
