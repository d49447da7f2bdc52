import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/*
 * A table as the design system draws it, but a table. The design system's own is a grid, which one walks by arrow keys,
 * and where a cell holds several buttons, none of them answers to the Enter key.
 */

/** The box around a table; what is wider than the page is scrolled in it. */
export const TableFrame = styled(Box)`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

export const PlainTable = styled.table`
  width: 100%;

  tr {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  tbody tr:last-of-type {
    border-bottom: none;
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[3]}`};
    text-align: start;
    vertical-align: middle;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  th {
    height: 5.6rem;
    white-space: nowrap;
    padding-block: 0;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  th:first-of-type,
  td:first-of-type {
    padding-inline-start: ${({ theme }) => theme.spaces[1]};
  }
`;
