import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useSay } from '../say';
import { useFocusGoesOn } from './focus-next';
import type { Column, ListingProps } from './listing-columns';
import { ListingCards } from './ListingCards';
import { PlainTable, TableFrame } from './PlainTable';

export type { Column };

const Row = <T,>({ columns, item, actions }: Pick<ListingProps<T>, 'columns' | 'actions'> & { item: T }) => {
  const place = useFocusGoesOn<HTMLTableRowElement>();
  return (
    <tr ref={place}>
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
  );
};

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
            <Row key={keyOf(item)} columns={columns} item={item} {...(actions ? { actions } : {})} />
          ))}
        </tbody>
      </PlainTable>
    </TableFrame>
  );
};

/** A table where there is room for one, and a card for each row on a phone. */
export const Listing = <T,>(props: ListingProps<T>) =>
  useIsMobile() ? <ListingCards {...props} /> : <Rows {...props} />;
