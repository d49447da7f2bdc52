import { TextInput, type TextInputProps } from '@strapi/design-system';
import { styled } from 'styled-components';

const LIGHT_PAPER = '#ffffff';

/** The browser's own date and time field; its calendar follows the panel's theme rather than the device's. */
export const DateTimeInput = styled(TextInput).attrs<TextInputProps>({ type: 'datetime-local', step: 300 })`
  color-scheme: ${({ theme }) => (theme.colors.neutral0 === LIGHT_PAPER ? 'light' : 'dark')};
`;
