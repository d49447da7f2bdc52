import { styled } from 'styled-components';
import { FormField } from './FormField';

const FileInput = styled.input`
  width: 100%;
  padding: ${({ theme }) => theme.spaces[2]};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
  &:focus-visible {
    outline: none;
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  &::file-selector-button {
    margin-inline-end: ${({ theme }) => theme.spaces[3]};
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    cursor: pointer;
  }
`;

interface FileFieldProps {
  name: string;
  label: string;
  hint: string;
  problem: string | undefined;
  /** As the browser's `accept` wants it. */
  accept: string;
  onChange(file: File | null): void;
}

/** A labelled field for one file of the reader's machine. */
export const FileField = ({ name, label, hint, problem, accept, onChange }: FileFieldProps) => (
  <FormField name={name} label={label} hint={hint} problem={problem} required>
    <FileInput
      id={`pps-${name}`}
      type="file"
      required
      accept={accept}
      aria-invalid={problem !== undefined}
      aria-describedby={`pps-${name}-${problem === undefined ? 'hint' : 'error'}`}
      onChange={({ target }) => onChange(target.files?.[0] ?? null)}
    />
  </FormField>
);
