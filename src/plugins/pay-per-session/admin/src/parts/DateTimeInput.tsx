import { TextInput, type TextInputProps } from '@strapi/design-system';
import { styled, type DefaultTheme } from 'styled-components';

const LIGHT_PAPER = '#ffffff';

/** Which of the browser's own faces a field shows: the panel's theme rather than the device's. */
export const colorScheme = ({ theme }: { theme: DefaultTheme }): 'light' | 'dark' =>
  theme.colors.neutral0 === LIGHT_PAPER ? 'light' : 'dark';

/** The browser's own date and time field; its calendar follows the panel's theme. */
export const DateTimeInput = styled(TextInput).attrs<TextInputProps>({ type: 'datetime-local', step: 300 })`
  color-scheme: ${colorScheme};
`;

/** The browser's own date field. */
export const DateInput = styled(TextInput).attrs<TextInputProps>({ type: 'date' })`
  color-scheme: ${colorScheme};
`;
