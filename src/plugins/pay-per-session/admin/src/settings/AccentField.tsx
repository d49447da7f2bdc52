import { Box, Flex, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import { FormField } from '../parts/FormField';
import { useSay } from '../say';

interface AccentFieldProps {
  value: string;
  problem: string | undefined;
  onChange(accent: string): void;
}

const Swatch = styled.input`
  width: 4rem;
  height: 4rem;
  padding: 0;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  cursor: pointer;
`;

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/iu.test(text);

/** The accent colour: typed, or chosen from the browser's palette. */
export const AccentField = ({ value, problem, onChange }: AccentFieldProps) => {
  const say = useSay();
  return (
    <FormField
      name="accent"
      label={say('settings.accent')}
      hint={say('settings.accentHint')}
      problem={problem}
      required
    >
      <Flex gap={2}>
        <Swatch
          type="color"
          aria-label={say('settings.accentChoose')}
          value={isColour(value) ? value : '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
        <Box flex="1">
          <TextInput
            value={value}
            maxLength={7}
            spellCheck={false}
            onChange={({ target }) => onChange(target.value)}
          />
        </Box>
      </Flex>
    </FormField>
  );
};
