import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useSay } from '../say';
import type { Column, ListingProps } from './listing-columns';
import { ListingCards } from './ListingCards';
import { PlainTable, TableFrame } from './PlainTable';

export type { Column };

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
                  <Flex gap={1} justifyContent="flex-end" style={{ whiteSpace: 'nowrap' }}>
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
  useIsMobile() ? <ListingCards {...props} /> : <Rows {...props} />;
