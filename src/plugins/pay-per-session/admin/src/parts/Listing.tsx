import type { ReactNode } from 'react';
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useSay } from '../say';
import { PlainTable, TableFrame } from './PlainTable';

export interface Column<T> {
  key: string;
  label: string;
  cell(item: T): ReactNode;
}

interface ListingProps<T> {
  label: string;
  /** The first one names the row. */
  columns: Column<T>[];
  items: T[];
  keyOf(item: T): number | string;
  actions?(item: T): ReactNode;
}

const Cards = <T,>({ label, columns: [first, ...rest], items, keyOf, actions }: ListingProps<T>) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={label}>
    {items.map((item) => (
      <Box key={keyOf(item)} tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
            <Box minWidth={0}>{first?.cell(item)}</Box>
            {actions && <Flex gap={1}>{actions(item)}</Flex>}
          </Flex>
          <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
            {rest.map((column) => (
              <Flex key={column.key} gap={4} justifyContent="space-between" alignItems="flex-start">
                <Typography tag="dt" variant="pi" textColor="neutral600">
                  {column.label}
                </Typography>
                <Box tag="dd" minWidth={0} style={{ textAlign: 'end' }}>
                  {column.cell(item)}
                </Box>
              </Flex>
            ))}
          </Flex>
        </Flex>
      </Box>
    ))}
  </Flex>
);

const Rows = <T,>({ label, columns, items, keyOf, actions }: ListingProps<T>) => {
  const say = useSay();
  return (
    <TableFrame background="neutral0" hasRadius shadow="tableShadow" paddingLeft={6} paddingRight={6}>
      <PlainTable aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <Typography variant="sigma">{column.label}</Typography>
              </th>
            ))}
            {actions && (
              <th scope="col">
                <VisuallyHidden>{say('list.actions')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={keyOf(item)}>
              {columns.map((column) => (
                <td key={column.key}>{column.cell(item)}</td>
              ))}
              {actions && (
                <td>
                  <Flex gap={1} justifyContent="flex-end">
                    {actions(item)}
                  </Flex>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </TableFrame>
  );
};

/** A table where there is room for one, and a card for each row on a phone. */
export const Listing = <T,>(props: ListingProps<T>) =>
  useIsMobile() ? <Cards {...props} /> : <Rows {...props} />;
